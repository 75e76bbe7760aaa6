package io.wkmigrate.rules.ingestion;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.value.Value;
import java.util.Locale;
import java.util.Optional;

/**
 * The table that files are loaded into: the one that the copy writes to, or one that is named for the activity. What the
 * copy does not say, each deployment decides.
 */
record LoadedTable(Code catalog, Code schema, Code name) {

    private static final Code CATALOG =
            new Code.Deployed("catalog", "Catalog of the tables that files are loaded into", Optional.of("main"));

    private static final Code SCHEMA =
            new Code.Deployed("schema", "Schema of the tables that files are loaded into", Optional.of("default"));

    static LoadedTable of(FileCopy copy) {
        if (copy.target() instanceof Dataset.OfLakehouseTable table
                && table.table().isPresent()) {
            return new LoadedTable(
                    CATALOG,
                    table.schema().map(each -> Code.value("schema", each)).orElse(SCHEMA),
                    Code.value("table", table.table().get()));
        }
        Optional<Value<String>> named =
                copy.target() instanceof Dataset.OfTable table ? table.table() : Optional.empty();
        Code name = named.map(each -> Code.value("table", each))
                .orElseGet(() -> Code.text(legal(copy.pipeline() + "_" + copy.activity())));
        return new LoadedTable(CATALOG, SCHEMA, name);
    }

    private static String legal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    }
}
