package io.wkmigrate.rules.activity.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ExecutePipeline;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.Map;
import java.util.Optional;

/** Execute Pipeline activity (EP-1 to EP-5): a task that runs the job of the child pipeline. */
@Translates("ExecutePipeline")
final class ExecutePipelineTranslator implements ActivityTranslator<ExecutePipelineTranslator.Properties> {

    record Properties(
            Reference.Pipeline pipeline, Map<String, Value<JsonNode>> parameters, Optional<Boolean> waitOnCompletion) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        boolean wait = properties.waitOnCompletion().orElse(false);
        if (properties.waitOnCompletion().isEmpty()) {
            context.report(
                    Findings.WAIT_NOT_STATED,
                    source.place(),
                    "\"waitOnCompletion\" is absent: ADF's schema reads that as false, its documentation as true (EP-2).");
        }
        return source.as(new ExecutePipeline(properties.pipeline(), properties.parameters(), wait));
    }
}
