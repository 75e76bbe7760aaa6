package io.wkmigrate.rules.activity.placeholder;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import java.util.Locale;

/** HDInsight activities: notebooks, SQL, jars and Python files that run on Databricks. */
@Translates({"HDInsightHive", "HDInsightMapReduce", "HDInsightPig", "HDInsightSpark", "HDInsightStreaming"})
@Untranslated(property = "*", reason = "scripts and arguments are read by the person who writes the task")
final class HDInsightPlaceholder implements ActivityTranslator<HDInsightPlaceholder.Properties> {

    record Properties() {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        return PlaceholderActivity.of(source, reason(source.header().type()), context);
    }

    private static String reason(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "hdinsighthive" ->
                "There is no HDInsight cluster in Databricks: move the Hive script to a SQL task or a"
                        + " notebook in Spark SQL.";
            case "hdinsightmapreduce" ->
                "There is no HDInsight cluster in Databricks: rewrite the MapReduce program for Spark"
                        + " and run it as a jar task.";
            case "hdinsightpig" ->
                "There is no HDInsight cluster in Databricks: rewrite the Pig script as a notebook in"
                        + " PySpark or SQL.";
            case "hdinsightspark" ->
                "There is no HDInsight cluster in Databricks: move the files to a Unity Catalog volume"
                        + " and run them as a Python script or jar task.";
            default ->
                "There is no HDInsight cluster in Databricks: rewrite mapper and reducer as a notebook"
                        + " in PySpark.";
        };
    }
}
