package io.wkmigrate.rules.trigger;

import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.TriggerTranslator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chaining trigger (EV-3), which waits for runs of other pipelines: no counterpart; a job can run their jobs first. */
@Translates("ChainingTrigger")
final class ChainingTriggerTranslator implements TriggerTranslator<ChainingTriggerTranslator.Properties> {

    record Properties(List<Reference.Pipeline> dependsOn, Optional<String> runDimension) {}

    @Override
    public Trigger translate(TriggerDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        String upstream = properties.dependsOn().stream()
                .flatMap(each -> each.literalName().stream())
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(" and "));
        String dimension = properties
                .runDimension()
                .map(name -> " ADF joined runs with the same value of \"" + name
                        + "\": pass that value to all of them as a job parameter.")
                .orElse("");
        return TriggerOutcome.withoutCounterpart(
                source,
                context,
                "Make a job that runs the jobs of the pipelines " + upstream
                        + " and, when all have succeeded, the job that this trigger starts." + dimension);
    }
}
