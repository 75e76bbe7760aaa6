package io.wkmigrate.rules.copy.table;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.rules.copy.Given;
import java.util.Optional;

/** The table that a dataset names, for activities that have no source of their own. */
public final class WholeTable {

    private WholeTable() {}

    /** A source of the library; nothing if the dataset is no table or does not say which. */
    public static Optional<Code> of(Dataset dataset) {
        if (dataset instanceof Dataset.OfTable table) {
            return Given.text(table.table())
                    .map(named -> TableCall.with(Code.call("tables.Source", table.database()), table));
        }
        return dataset instanceof Dataset.OfLakehouseTable table
                ? Given.text(table.table())
                        .map(named -> TableCall.with(Code.call("lakehouse.Source"), table.schema(), table.table()))
                : Optional.empty();
    }
}
