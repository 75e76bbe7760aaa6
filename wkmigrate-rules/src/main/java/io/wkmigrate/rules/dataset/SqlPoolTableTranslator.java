package io.wkmigrate.rules.dataset;

import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.DatasetTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/** Tables of dedicated SQL pools of Synapse, which name the pool where other datasets name a linked service. */
@Translates(value = "SqlPoolTable", custom = true)
final class SqlPoolTableTranslator implements DatasetTranslator<SqlPoolTableTranslator.Properties> {

    record Properties(
            Optional<Value<String>> tableName, Optional<Value<String>> schema, Optional<Value<String>> table) {}

    @Override
    public Dataset translate(DatasetDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        TableName name = TableName.of(properties.schema(), properties.table(), properties.tableName());
        return new LinkedStore(source, context, Optional.of(PresumedStore.sqlPool(source.linkedService())))
                .as(
                        Connection.OfDatabase.class,
                        database -> new Dataset.OfTable(
                                database.database(), database.product(), name.schema(), name.table()));
    }
}
