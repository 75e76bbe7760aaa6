package io.wkmigrate.rules.activity.placeholder;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import java.util.Locale;

/** Azure Machine Learning activities: notebooks that train or score with MLflow. */
@Translates({"AzureMLBatchExecution", "AzureMLExecutePipeline", "AzureMLUpdateResource"})
@Untranslated(property = "*", reason = "pipeline, inputs and outputs are read by the person who writes the notebook")
final class MachineLearningPlaceholder implements ActivityTranslator<MachineLearningPlaceholder.Properties> {

    record Properties() {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        return PlaceholderActivity.of(source, reason(source.header().type()), context);
    }

    private static String reason(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "azuremlexecutepipeline" ->
                "Lakeflow has no task that runs an Azure Machine Learning pipeline: write a notebook"
                        + " that submits it with the Python package azure-ai-ml and waits, or move its steps to"
                        + " notebooks with MLflow.";
            case "azuremlbatchexecution" ->
                "Azure Machine Learning Studio (classic) was retired: move the model to MLflow and"
                        + " write a notebook that scores the batch.";
            default ->
                "Azure Machine Learning Studio (classic) was retired: register the model in Unity"
                        + " Catalog with MLflow, from a notebook.";
        };
    }
}
