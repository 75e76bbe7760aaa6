package io.wkmigrate.rules.activity.data;

import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Dataset;
import java.util.Optional;

/** The compute that a dataset names: tables of the lakehouse are read and written by a cluster in ADF (CP-55). */
final class TableCompute {

    private TableCompute() {}

    static Optional<Compute> of(Optional<Dataset> dataset) {
        return dataset.filter(Dataset.OfLakehouseTable.class::isInstance)
                .map(each -> ((Dataset.OfLakehouseTable) each).compute());
    }
}
