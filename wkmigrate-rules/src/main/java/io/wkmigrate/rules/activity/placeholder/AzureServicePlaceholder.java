package io.wkmigrate.rules.activity.placeholder;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import java.util.Locale;

/** Activities of other Azure services: Batch, Data Explorer, Data Lake Analytics and SSIS. */
@Translates({"AzureDataExplorerCommand", "Custom", "DataLakeAnalyticsU-SQL", "ExecuteSSISPackage"})
@Untranslated(property = "*", reason = "commands, scripts and packages are read by the person who writes the task")
final class AzureServicePlaceholder implements ActivityTranslator<AzureServicePlaceholder.Properties> {

    record Properties() {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        return PlaceholderActivity.of(source, reason(source.header().type()), context);
    }

    private static String reason(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "azuredataexplorercommand" ->
                "Lakeflow has no task that runs a command of Azure Data Explorer: write a notebook that"
                        + " runs it with the Python package azure-kusto-data.";
            case "custom" ->
                "The command runs on an Azure Batch pool: move the program to a Python script, wheel or"
                        + " jar task, or write a notebook that submits the Batch job and waits.";
            case "datalakeanalyticsu-sql" ->
                "Azure Data Lake Analytics was retired: rewrite the U-SQL script in Spark SQL as a SQL"
                        + " task or a notebook.";
            default ->
                "SSIS packages do not run in Databricks: rewrite the package as a declarative pipeline"
                        + " or notebooks, or start it where it runs from a notebook.";
        };
    }
}
