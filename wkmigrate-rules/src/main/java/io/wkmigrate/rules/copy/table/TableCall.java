package io.wkmigrate.rules.copy.table;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.AdditionalColumn;
import io.wkmigrate.rules.copy.Given;
import java.util.List;
import java.util.Optional;

/** What calls of the library for tables have in common. */
final class TableCall {

    private TableCall() {}

    /** The call with the table of a database that a dataset names. */
    static Code.Call with(Code.Call call, Dataset.OfTable dataset) {
        return with(call, dataset.schema(), dataset.table());
    }

    /** The call with the name of a table; computed names become variables that shadow nothing. */
    static Code.Call with(Code.Call call, Optional<Value<String>> schema, Optional<Value<String>> table) {
        return with(with(call, "schema", "schema_name", Given.text(schema)), "table", "table_name", Given.text(table));
    }

    /** The call with the columns that a source adds. */
    static Code.Call with(Code.Call call, List<AdditionalColumn> columns) {
        return AdditionalColumn.code(columns)
                .map(each -> call.with("additional_columns", each))
                .orElse(call);
    }

    private static Code.Call with(Code.Call call, String name, String variable, Optional<Value<String>> value) {
        return value.map(each -> call.with(name, Code.value(variable, each))).orElse(call);
    }
}
