package io.wkmigrate.rules.copy.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.rule.CopySourceTranslator;
import io.wkmigrate.api.rule.Property;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.AdditionalColumn;
import io.wkmigrate.rules.copy.Given;
import java.util.List;
import java.util.Optional;

/** Sources that read a table of a database, or a query in its place (CP-40). */
@Translates({
    "AmazonRedshiftSource",
    "AzureMariaDBSource",
    "AzureMySqlSource",
    "Db2Source",
    "DrillSource",
    "GoogleBigQuerySource",
    "GoogleBigQueryV2Source",
    "GreenplumSource",
    "HiveSource",
    "ImpalaSource",
    "InformixSource",
    "MariaDBSource",
    "MicrosoftAccessSource",
    "MySqlSource",
    "OdbcSource",
    "PhoenixSource",
    "PrestoSource",
    "RelationalSource",
    "SnowflakeSource",
    "SnowflakeV2Source",
    "SparkSource",
    "SybaseSource",
    "VerticaSource"
})
@Untranslated(
        property = "redshiftUnloadSettings",
        reason = "the rows come over a connection and not through files in S3")
@Untranslated(property = "sourceRetryCount", reason = "the task has retries")
@Untranslated(property = "sourceRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "Spark decides on connections")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
final class QuerySourceTranslator implements CopySourceTranslator<QuerySourceTranslator.Properties> {

    /**
     * The published properties.
     *
     * @param readerQuery what ADF's user interface leaves when a source changes its type
     * @param exportSettings how Snowflake unloads the rows
     */
    record Properties(
            Optional<Value<String>> query,

            @Property(value = "sqlReaderQuery", custom = true)
            Optional<Value<String>> readerQuery,

            Optional<Value<String>> queryTimeout,
            Optional<Value<JsonNode>> exportSettings,
            List<AdditionalColumn> additionalColumns) {}

    @Override
    public CopySource translate(CopySideDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        LoadOptions.report(properties.exportSettings(), context);
        return new TableReading(
                        Given.text(properties.query()).or(properties::readerQuery),
                        properties.queryTimeout(),
                        new Partitioning(Optional.empty(), Optional.empty()),
                        properties.additionalColumns())
                .of(source, context);
    }
}
