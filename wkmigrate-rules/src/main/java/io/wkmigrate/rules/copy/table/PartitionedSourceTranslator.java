package io.wkmigrate.rules.copy.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.rule.CopySourceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.AdditionalColumn;
import io.wkmigrate.rules.copy.Given;
import java.util.List;
import java.util.Optional;

/** Sources that read a table of a database or a query in parts (CP-40, CP-41). */
@Translates({
    "AmazonRdsForOracleSource",
    "AzurePostgreSqlSource",
    "NetezzaSource",
    "OracleSource",
    "PostgreSqlSource",
    "PostgreSqlV2Source",
    "SapHanaSource",
    "TeradataSource"
})
@Untranslated(property = "numberPrecision", reason = "the driver decides how it hands over numbers without a precision")
@Untranslated(property = "numberScale", reason = "the driver decides how it hands over numbers without a precision")
@Untranslated(property = "packetSize", reason = "the driver decides how much it fetches at once")
@Untranslated(property = "sourceRetryCount", reason = "the task has retries")
@Untranslated(property = "sourceRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "Spark decides on connections")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
final class PartitionedSourceTranslator implements CopySourceTranslator<PartitionedSourceTranslator.Properties> {

    record Properties(
            Optional<Value<String>> query,
            Optional<Value<String>> oracleReaderQuery,
            Optional<Value<String>> queryTimeout,
            Optional<Value<String>> partitionOption,
            Optional<Value<JsonNode>> partitionSettings,
            List<AdditionalColumn> additionalColumns) {}

    @Override
    public CopySource translate(CopySideDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        return new TableReading(
                        Given.text(properties.query()).or(properties::oracleReaderQuery),
                        properties.queryTimeout(),
                        new Partitioning(properties.partitionOption(), properties.partitionSettings()),
                        properties.additionalColumns())
                .of(source, context);
    }
}
