package io.wkmigrate.rules.copy.table;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.rule.CopySinkTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;

/** Sinks of the SQL Server family: inserts, upserts, or a stored procedure that gets the rows (CP-50 to CP-54). */
@Translates({"AzureSqlSink", "SqlDWSink", "SqlMISink", "SqlServerSink", "SqlSink", "WarehouseSink"})
final class SqlServerSinkTranslator implements CopySinkTranslator<SqlServerWriting> {

    @Override
    public CopySink translate(CopySideDefinition<SqlServerWriting> source, TranslationContext context) {
        return source.properties().of(source, context);
    }
}
