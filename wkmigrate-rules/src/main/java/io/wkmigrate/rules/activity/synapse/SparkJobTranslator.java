package io.wkmigrate.rules.activity.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.activity.placeholder.PlaceholderActivity;
import io.wkmigrate.rules.binding.SecondReading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spark Job Definition activity of Synapse (AC-SparkJob): a Python script or jar task. What the activity states wins over
 * the definition it names.
 */
@Translates("SparkJob")
@Untranslated(property = "scanFolder", reason = "a task names the files it needs one by one")
@Untranslated(property = "configurationType", reason = "it only says which of the other settings counts")
@Untranslated(
        property = "targetSparkConfiguration",
        reason = "Databricks has no Spark configurations of their own; their settings belong to the cluster")
@Untranslated(property = "authentication", reason = "the job runs as the identity in run_as")
final class SparkJobTranslator implements ActivityTranslator<SparkJobTranslator.Properties> {

    record Properties(
            Reference.SparkJobDefinition sparkJob,
            List<Value<JsonNode>> args,
            Optional<Value<String>> file,
            Optional<Value<String>> className,
            List<Value<String>> files,
            List<Value<String>> filesV2,
            List<Value<String>> pythonCodeReference,
            Optional<SparkPool> targetBigDataPool,
            Optional<Value<String>> executorSize,
            Optional<Value<String>> driverSize,
            Optional<Value<Integer>> numExecutors,
            Map<String, Value<JsonNode>> conf,
            Map<String, Value<JsonNode>> sparkConfig) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        SparkJobDefinition definition = context.definition(properties.sparkJob())
                .map(json -> SparkJobDefinition.read(json, properties.sparkJob().place(), new SecondReading(context)))
                .orElse(SparkJobDefinition.UNKNOWN);
        SparkProgram program = SparkProgram.of(properties, definition);
        return program.obstacle()
                .map(reason -> PlaceholderActivity.of(source, reason, context))
                .orElseGet(() ->
                        source.as(program.work(session(properties).replacement(source.place(), context), context)));
    }

    private static PoolSession session(Properties properties) {
        return new PoolSession(
                properties.targetBigDataPool().map(SparkPool::referenceName),
                properties.executorSize(),
                properties.driverSize(),
                properties.numExecutors(),
                List.of(properties.conf(), properties.sparkConfig()));
    }
}
