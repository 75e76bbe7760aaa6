package io.wkmigrate.rules.copy.table;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.rule.CopySourceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;

/** Dedicated SQL pools of Synapse, whose properties are those of the SQL Server family although nobody publishes them. */
@Translates("SqlPoolSource")
final class SqlPoolSourceTranslator implements CopySourceTranslator<SqlServerReading> {

    @Override
    public CopySource translate(CopySideDefinition<SqlServerReading> source, TranslationContext context) {
        return source.properties().of(source, context);
    }
}
