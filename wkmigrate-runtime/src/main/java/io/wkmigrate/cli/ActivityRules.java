package io.wkmigrate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.load.Definition;
import io.wkmigrate.load.Factory;
import io.wkmigrate.load.input.Members;
import io.wkmigrate.report.ActivityStatus;
import io.wkmigrate.report.Explanation;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import io.wkmigrate.report.RuleAccount;
import io.wkmigrate.translate.Candidate;
import io.wkmigrate.translate.RuleSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Adds to the explanation of an activity what rules had to do with it.
 *
 * @param conversion what came of the factory with those rules
 */
record ActivityRules(Factory factory, RuleSet rules, Conversion conversion) {

    /** The explanation with the rules; that of a pipeline stays as it is. */
    Explanation explain(Explanation explanation) {
        if (explanation.activity().isEmpty()) {
            return explanation;
        }
        PipelineResult pipeline = explanation.pipeline();
        ActivityResult activity = explanation.activity().get();
        PipelineResult concerned = new PipelineResult(
                pipeline.name(),
                pipeline.place(),
                pipeline.job(),
                pipeline.proof(),
                pipeline.activities(),
                new RewritesOfActivity(conversion.workflow(), pipeline.name(), activity.path())
                        .among(pipeline.rewrites()));
        return new Explanation(
                explanation.factory(), concerned, explanation.activity(), Optional.of(account(pipeline, activity)));
    }

    private RuleAccount account(PipelineResult pipeline, ActivityResult activity) {
        List<Candidate> candidates = rules.candidates(RuleKind.ACTIVITY, activity.type());
        JsonNode json = json(pipeline, activity);
        return new RuleAccount(
                candidates.stream()
                        .map(each -> new RuleAccount.Candidate(each.rule().id(), words(each), each.reason()))
                        .toList(),
                candidates.stream()
                        .filter(each -> each.verdict() == Candidate.Verdict.IN_FORCE && hasTranslated(each, activity))
                        .flatMap(each -> new PropertiesRead(Members.get(json, "typeProperties"))
                                .of(each.rule().binds()).stream())
                        .toList(),
                UsedDefinitions.of(json, factory, rules));
    }

    /** A rule that failed, or left the activity to people, may not have come to read anything. */
    private static boolean hasTranslated(Candidate candidate, ActivityResult activity) {
        return activity.status() != ActivityStatus.PLACEHOLDER
                && activity.rule().filter(candidate.rule().id()::equals).isPresent();
    }

    private static String words(Candidate candidate) {
        return candidate.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The activity as it stands in the source. */
    private JsonNode json(PipelineResult pipeline, ActivityResult activity) {
        Definition definition =
                factory.find(DefinitionKind.PIPELINE, pipeline.name()).orElseThrow();
        String root = definition.place().pointer();
        return definition.json().at(activity.place().pointer().substring(root.length()));
    }
}
