package io.wkmigrate.rules.activity.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.linkedservice.SynapseWorkspace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Synapse Notebook activity (AC-SynapseNotebook): a notebook task on the path the notebook gets when it is moved. */
@Translates("SynapseNotebook")
@Untranslated(property = "configurationType", reason = "it only says which of the other settings counts")
@Untranslated(
        property = "targetSparkConfiguration",
        reason = "Databricks has no Spark configurations of their own; their settings belong to the cluster")
@Untranslated(property = "snapshot", reason = "the notebook is always the one in the workspace")
@Untranslated(property = "authentication", reason = "the job runs as the identity in run_as")
final class SynapseNotebookTranslator implements ActivityTranslator<SynapseNotebookTranslator.Properties> {

    record Properties(
            Reference.Notebook notebook,
            Map<String, NotebookParameter> parameters,
            Optional<SparkPool> sparkPool,
            Optional<Value<String>> executorSize,
            Optional<Value<String>> driverSize,
            Optional<Value<Integer>> numExecutors,
            Map<String, Value<JsonNode>> conf,
            Map<String, Value<JsonNode>> sparkConfig) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        Value<String> path = NotebookPath.of(properties.notebook().name());
        context.report(
                Findings.SYNAPSE_NOTEBOOK, properties.notebook().place(), expectation(path) + origin(source, context));
        PoolSession session = new PoolSession(
                properties.sparkPool().map(SparkPool::referenceName),
                properties.executorSize(),
                properties.driverSize(),
                properties.numExecutors(),
                List.of(properties.conf(), properties.sparkConfig()));
        return source.as(
                new NotebookWork(path, parameters(source), List.of(), session.replacement(source.place(), context)));
    }

    private static String expectation(Value<String> path) {
        return path.literal()
                .map(known -> "The task expects the notebook at \"" + known + "\".")
                .orElse("The name of the notebook is computed; the task expects it in \"" + NotebookPath.FOLDER
                        + "\".");
    }

    /** A factory names the workspace that its notebooks are in; in the workspace itself nothing has to be named. */
    private static String origin(ActivityDefinition<Properties> source, TranslationContext context) {
        return source.linkedService()
                .flatMap(context::connection)
                .filter(SynapseWorkspace.class::isInstance)
                .flatMap(each -> ((SynapseWorkspace) each).endpoint().literal())
                .map(endpoint -> " It is in the workspace \"" + endpoint + "\" now.")
                .orElse("");
    }

    private static Map<String, Value<JsonNode>> parameters(ActivityDefinition<Properties> source) {
        Map<String, Value<JsonNode>> values = new LinkedHashMap<>();
        source.properties()
                .parameters()
                .forEach((name, parameter) -> values.put(name, parameter.typed(source.place())));
        return Collections.unmodifiableMap(values);
    }
}
