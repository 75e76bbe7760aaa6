package io.wkmigrate.rules.dataset;

import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.DatasetTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/** Tables of databases; the schema stands by itself, or before the name as in {@code dbo.Orders}. */
@Translates({
    "AmazonRdsForOracleTable",
    "AmazonRdsForSqlServerTable",
    "AmazonRedshiftTable",
    "AzureMariaDBTable",
    "AzureMySqlTable",
    "AzurePostgreSqlTable",
    "AzureSqlDWTable",
    "AzureSqlMITable",
    "AzureSqlTable",
    "Db2Table",
    "DrillTable",
    "GoogleBigQueryObject",
    "GoogleBigQueryV2Object",
    "GreenplumTable",
    "HiveObject",
    "ImpalaObject",
    "InformixTable",
    "MariaDBTable",
    "MySqlTable",
    "NetezzaTable",
    "OracleTable",
    "PhoenixObject",
    "PostgreSqlTable",
    "PostgreSqlV2Table",
    "PrestoObject",
    "RelationalTable",
    "SapHanaTable",
    "SnowflakeTable",
    "SnowflakeV2Table",
    "SparkObject",
    "SqlServerTable",
    "SybaseTable",
    "TeradataTable",
    "VerticaTable"
})
final class TableTranslator implements DatasetTranslator<TableTranslator.Properties> {

    /**
     * The properties of all of them.
     *
     * @param database what Teradata calls the schema
     * @param dataset what BigQuery calls the schema
     */
    record Properties(
            Optional<Value<String>> tableName,
            Optional<Value<String>> schema,
            Optional<Value<String>> table,
            Optional<Value<String>> database,
            Optional<Value<String>> dataset) {}

    @Override
    public Dataset translate(DatasetDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        TableName name = TableName.of(
                properties.schema().or(properties::database).or(properties::dataset),
                properties.table(),
                properties.tableName());
        return new LinkedStore(source, context, PresumedStore.ofTable(source))
                .as(
                        Connection.OfDatabase.class,
                        database -> new Dataset.OfTable(
                                database.database(), database.product(), name.schema(), name.table()));
    }
}
