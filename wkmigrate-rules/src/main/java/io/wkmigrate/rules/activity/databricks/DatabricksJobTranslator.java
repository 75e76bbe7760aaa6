package io.wkmigrate.rules.activity.databricks;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ExistingJobWork;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.activity.placeholder.PlaceholderActivity;
import java.util.Map;
import java.util.Optional;

/**
 * Databricks Job activity (AC-DbxJob): a task that runs an existing job. ADF's schema has {@code jobId} and
 * {@code jobParameters}; its documentation page shows {@code jobPath} and {@code baseParameters}, taken over from the page
 * of the Notebook activity. The schema is followed; a path does not say which job is meant.
 */
@Translates("DatabricksJob")
@Untranslated(
        property = "libraries",
        reason = "only the documentation page shows it, and the tasks of a job name their libraries themselves")
final class DatabricksJobTranslator implements ActivityTranslator<DatabricksJobTranslator.Properties> {

    record Properties(
            Optional<Value<String>> jobId,
            Map<String, Value<JsonNode>> jobParameters,
            Optional<Value<String>> jobPath,
            Map<String, Value<JsonNode>> baseParameters) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        return properties
                .jobId()
                .map(jobId -> source.as(new ExistingJobWork(jobId, parameters(properties))))
                .orElseGet(() -> PlaceholderActivity.of(source, withoutId(properties), context));
    }

    private static Map<String, Value<JsonNode>> parameters(Properties properties) {
        return properties.jobParameters().isEmpty() ? properties.baseParameters() : properties.jobParameters();
    }

    private static String withoutId(Properties properties) {
        return properties.jobPath().isPresent()
                ? "The job is given by a path, which ADF's schema does not know, and not by its id:"
                        + " put a run job task with the id of the job in its place."
                : "The activity does not say which job to run: put a run job task with the id of the job in its place.";
    }
}
