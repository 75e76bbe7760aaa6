package io.wkmigrate.report;

import static io.wkmigrate.report.Page.Column.words;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Decision;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What became of a pipeline or an activity, by which rule, and from which place of the source. */
public final class ExplanationPage {

    private final Function<SourcePlace, String> places;

    /** @param places how a place of the source is printed, such as {@code pipeline/load.json:12} */
    public ExplanationPage(Function<SourcePlace, String> places) {
        this.places = places;
    }

    /** The blocks about one thing. */
    public List<Block> of(Explanation explanation) {
        PipelineResult pipeline = explanation.pipeline();
        String factory = explanation.factory().factory();
        List<Block> blocks = new ArrayList<>(explanation
                .activity()
                .map(each -> activity(explanation, each))
                .orElseGet(() -> pipeline(factory, pipeline)));
        explanation.rules().ifPresent(each -> blocks.addAll(RuleBlocks.of(each)));
        explanation.activity().ifPresent(each -> blocks.addAll(leftBehind(each)));
        blocks.addAll(RuleBlocks.of(pipeline.rewrites()));
        blocks.addAll(findings(explanation.findings()));
        return blocks;
    }

    private List<Block> pipeline(String factory, PipelineResult pipeline) {
        Block heading = new Heading("Pipeline " + pipeline.name());
        Block facts = new Facts(List.of(
                new Fact("Factory", factory),
                new Fact("Source", places.apply(pipeline.place())),
                new Fact("Job", pipeline.job()),
                new Fact("Status", pipeline.status().id())));
        return pipeline.activities().isEmpty()
                ? List.of(heading, facts)
                : List.of(heading, facts, activities(pipeline.activities()));
    }

    private static Table activities(List<ActivityResult> activities) {
        return new Table(
                List.of(words("activity"), words("type"), words("status")),
                activities.stream()
                        .map(each ->
                                List.of(each.path(), each.type(), each.status().id()))
                        .toList());
    }

    private List<Block> activity(Explanation explanation, ActivityResult activity) {
        PipelineResult pipeline = explanation.pipeline();
        Block heading = new Heading("Activity " + pipeline.name() + "/" + activity.path());
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Factory", explanation.factory().factory()),
                new Fact("Source", places.apply(activity.place())),
                new Fact("Pointer", activity.place().pointer()),
                new Fact("Type", activity.type()),
                new Fact("Rule", activity.rule().orElse("none"))));
        activity.rule()
                .map(each -> RuleBlocks.origin(each, explanation.factory().rules()))
                .filter(each -> !each.isEmpty())
                .ifPresent(each -> facts.add(new Fact("From", each)));
        facts.add(new Fact("Job", pipeline.job()));
        facts.add(new Fact("Status", activity.status().id()));
        List<Block> blocks = new ArrayList<>(List.of(heading, new Facts(facts)));
        activity.decision().ifPresent(each -> blocks.addAll(decision(each)));
        return blocks;
    }

    private static List<Block> decision(Decision decision) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact("Pattern", decision.pattern())));
        decision.reasons().forEach(each -> facts.add(new Fact("Because", each)));
        decision.schemaMode().ifPresent(each -> facts.add(new Fact("Schema mode", each)));
        decision.incrementalState().ifPresent(each -> facts.add(new Fact("Knows what is done by", each)));
        decision.alternatives().forEach(each -> facts.add(new Fact("Instead", each)));
        return List.of(new Heading("How the data is moved"), new Facts(facts));
    }

    private static List<Block> leftBehind(ActivityResult activity) {
        return activity.untranslated().isEmpty()
                ? List.of()
                : List.of(
                        new Heading("Left behind by the rule"),
                        new Facts(activity.untranslated().stream()
                                .map(each -> new Fact(each.place().pointer(), each.reason()))
                                .toList()));
    }

    private List<Block> findings(List<Finding> findings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(findings.isEmpty() ? new Paragraph("No findings.") : new Heading("Findings"));
        findings.forEach(each -> blocks.add(finding(each)));
        return blocks;
    }

    private Facts finding(Finding finding) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(finding.code().code(), finding.code().severity().id() + ": " + finding.message()));
        finding.activity().ifPresent(path -> facts.add(new Fact("of", path)));
        facts.add(new Fact("at", places.apply(finding.place())));
        facts.add(new Fact("to do", finding.code().remedy()));
        return new Facts(facts);
    }
}
