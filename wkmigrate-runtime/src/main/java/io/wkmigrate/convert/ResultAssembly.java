package io.wkmigrate.convert;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.load.Definition;
import io.wkmigrate.load.Factory;
import io.wkmigrate.lower.FactoryLowering.Lowered;
import io.wkmigrate.lower.value.PlacementTally.Where;
import io.wkmigrate.report.ActivityStatus;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import io.wkmigrate.report.FactoryResult.LeftBehind;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import io.wkmigrate.report.FactoryResult.RejectedFile;
import io.wkmigrate.report.FactoryResult.TriggerResult;
import io.wkmigrate.report.Ledger;
import io.wkmigrate.report.RewriteResult;
import io.wkmigrate.report.RuleUse;
import io.wkmigrate.translate.AppliedRewrite;
import io.wkmigrate.translate.PropertyCount;
import io.wkmigrate.translate.TranslatedFactory;
import io.wkmigrate.translate.TranslatedPipeline;
import io.wkmigrate.translate.TranslatedPipeline.TranslatedActivity;
import io.wkmigrate.verify.Proof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts together what there is to tell about the conversion of a factory. */
final class ResultAssembly {

    private final Factory factory;
    private final Predicate<String> selected;
    private final TranslatedFactory translated;
    private final Lowered lowered;
    private final Proofs proofs;
    private final TaskNames names;
    private final JobRewrites.Outcome rewritten;
    private final List<RuleUse> rules;
    private final List<Finding> findings;
    private final Map<String, List<Finding>> ofActivity = new HashMap<>();

    ResultAssembly(
            Factory factory,
            Predicate<String> selected,
            TranslatedFactory translated,
            Lowered lowered,
            List<Finding> limits,
            Proofs proofs,
            TaskNames names,
            JobRewrites.Outcome rewritten,
            List<RuleUse> rules) {
        this.factory = factory;
        this.selected = selected;
        this.translated = translated;
        this.lowered = lowered;
        this.proofs = proofs;
        this.names = names;
        this.rewritten = rewritten;
        this.rules = rules;
        this.findings = Stream.of(
                        factory.findings(),
                        translated.findings(),
                        translated.pipelines().stream()
                                .flatMap(each -> each.findings().stream())
                                .toList(),
                        lowered.findings(),
                        names.findings(),
                        rewritten.findings(),
                        limits,
                        proofs.findings())
                .flatMap(List::stream)
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
        for (Finding each : findings) {
            each.activity()
                    .ifPresent(path -> ofActivity
                            .computeIfAbsent(key(each.pipeline().orElse(""), path), unseen -> new ArrayList<>())
                            .add(each));
        }
    }

    FactoryResult result() {
        List<PipelineResult> pipelines = new ArrayList<>();
        for (int i = 0; i < translated.pipelines().size(); i++) {
            pipelines.add(pipeline(
                    translated.pipelines().get(i),
                    lowered.jobOfPipeline().get(i),
                    proofs.ofPipelines().get(i)));
        }
        return new FactoryResult(
                factory.name(), factory.path(), ledger(pipelines), pipelines, triggers(), rejected(), findings, rules);
    }

    private PipelineResult pipeline(TranslatedPipeline pipeline, String job, Proof proof) {
        String name = pipeline.pipeline().name();
        return new PipelineResult(
                name,
                pipeline.pipeline().place(),
                job,
                proof,
                pipeline.activities().stream().map(each -> activity(name, each)).toList(),
                rewrites(pipeline));
    }

    /** What changed the pipeline, then the names of its tasks, and then its jobs. */
    private List<RewriteResult> rewrites(TranslatedPipeline pipeline) {
        Stream<AppliedRewrite> ofJobs = rewritten.workflow().jobs().stream()
                .filter(each -> each.pipeline().equals(pipeline.pipeline().name()))
                .flatMap(each -> rewritten.of(each.job().key()).stream());
        return Stream.of(
                        pipeline.rewrites().stream(),
                        names.of(pipeline.pipeline().name()).stream(),
                        ofJobs)
                .flatMap(each -> each)
                .map(ResultAssembly::rewrite)
                .toList();
    }

    private static RewriteResult rewrite(AppliedRewrite applied) {
        return new RewriteResult(
                applied.rule(),
                applied.changes().stream()
                        .map(each -> new RewriteResult.Change(each.what(), each.before(), each.after()))
                        .toList());
    }

    private ActivityResult activity(String pipeline, TranslatedActivity activity) {
        String path = activity.header().path();
        List<Finding> told = ofActivity.getOrDefault(key(pipeline, path), List.of());
        return new ActivityResult(
                path,
                activity.header().type(),
                activity.dormant() ? ActivityStatus.INACTIVE : ActivityStatus.of(told),
                activity.rule(),
                activity.header().place(),
                activity.leftBehind().stream()
                        .map(each -> new LeftBehind(each.place(), each.reason()))
                        .toList(),
                told,
                activity.decision());
    }

    private List<TriggerResult> triggers() {
        return lowered.workflow().handover().triggers().stream()
                .map(each -> new TriggerResult(each.name(), each.type(), each.started(), each.jobs(), each.place()))
                .toList();
    }

    private List<RejectedFile> rejected() {
        return factory.files().stream()
                .flatMap(file -> file.rejection().map(reason -> new RejectedFile(file.file(), reason)).stream())
                .toList();
    }

    private Ledger ledger(List<PipelineResult> pipelines) {
        long rejected = rejected().size();
        long found = factory.files().size();
        long lost = rejected().stream().filter(ResultAssembly::isPipeline).count();
        List<Definition> definitions = factory.definitions(DefinitionKind.PIPELINE).stream()
                .filter(each -> selected.test(each.name()))
                .toList();
        PropertyCount properties = translated.properties();
        return new Ledger(
                new Ledger.Files(found, found - rejected, rejected),
                new Ledger.Pipelines(definitions.size() + lost, pipelines.size(), lost),
                activities(definitions, pipelines),
                new Ledger.Properties(
                        properties.found(), properties.bound(), properties.declared(), properties.unhandled()),
                expressions(lowered.expressions()));
    }

    private static Ledger.Expressions expressions(Map<Where, Integer> count) {
        return new Ledger.Expressions(
                count.getOrDefault(Where.CONSTANT, 0),
                count.getOrDefault(Where.REFERENCE, 0),
                count.getOrDefault(Where.CONDITION, 0),
                count.getOrDefault(Where.NOTEBOOK, 0),
                count.getOrDefault(Where.EVALUATE, 0),
                count.getOrDefault(Where.BY_HAND, 0));
    }

    /** Whether a file that could not be read stands where pipelines stand. */
    private static boolean isPipeline(RejectedFile file) {
        String[] parts = file.file().split("/", -1);
        return parts.length > 1
                && DefinitionKind.ofFolder(parts[parts.length - 2])
                        .filter(DefinitionKind.PIPELINE::equals)
                        .isPresent();
    }

    private static Ledger.Activities activities(List<Definition> definitions, List<PipelineResult> pipelines) {
        Map<ActivityStatus, Long> count = new HashMap<>();
        pipelines.forEach(pipeline -> pipeline.activities().forEach(each -> count.merge(each.status(), 1L, Long::sum)));
        return new Ledger.Activities(
                definitions.stream()
                        .mapToLong(each -> ActivityCount.of(each.properties()))
                        .sum(),
                count.getOrDefault(ActivityStatus.TRANSLATED, 0L),
                count.getOrDefault(ActivityStatus.APPROXIMATED, 0L),
                count.getOrDefault(ActivityStatus.PLACEHOLDER, 0L),
                count.getOrDefault(ActivityStatus.INACTIVE, 0L));
    }

    private static String key(String pipeline, String activity) {
        return pipeline + "\n" + activity;
    }
}
