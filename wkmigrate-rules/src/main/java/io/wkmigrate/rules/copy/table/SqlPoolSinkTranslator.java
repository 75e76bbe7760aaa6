package io.wkmigrate.rules.copy.table;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.rule.CopySinkTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;

/** Dedicated SQL pools of Synapse, whose properties are those of the SQL Server family although nobody publishes them. */
@Translates("SqlPoolSink")
final class SqlPoolSinkTranslator implements CopySinkTranslator<SqlServerWriting> {

    @Override
    public CopySink translate(CopySideDefinition<SqlServerWriting> source, TranslationContext context) {
        return source.properties().of(source, context);
    }
}
