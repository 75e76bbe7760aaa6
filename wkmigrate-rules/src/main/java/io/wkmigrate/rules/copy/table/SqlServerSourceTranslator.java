package io.wkmigrate.rules.copy.table;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.rule.CopySourceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;

/** Sources of the SQL Server family: a table, a query or a stored procedure (CP-40). */
@Translates({
    "AmazonRdsForSqlServerSource",
    "AzureSqlSource",
    "SqlDWSource",
    "SqlMISource",
    "SqlServerSource",
    "SqlSource",
    "WarehouseSource"
})
final class SqlServerSourceTranslator implements CopySourceTranslator<SqlServerReading> {

    @Override
    public CopySource translate(CopySideDefinition<SqlServerReading> source, TranslationContext context) {
        return source.properties().of(source, context);
    }
}
