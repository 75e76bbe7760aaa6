package io.wkmigrate.rules.dataset;

import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.DatasetTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/** Delta tables of Databricks (CP-55). */
@Translates("AzureDatabricksDeltaLakeDataset")
final class DeltaLakeTableTranslator implements DatasetTranslator<DeltaLakeTableTranslator.Properties> {

    record Properties(Optional<Value<String>> database, Optional<Value<String>> table) {}

    @Override
    public Dataset translate(DatasetDefinition<Properties> source, TranslationContext context) {
        TableName name =
                TableName.of(source.properties().database(), source.properties().table(), Optional.empty());
        return new LinkedStore(source, context)
                .as(
                        Connection.OfCompute.class,
                        connection -> new Dataset.OfLakehouseTable(connection.compute(), name.schema(), name.table()));
    }
}
