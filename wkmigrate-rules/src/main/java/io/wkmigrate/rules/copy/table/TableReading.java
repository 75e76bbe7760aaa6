package io.wkmigrate.rules.copy.table;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.AdditionalColumn;
import io.wkmigrate.rules.copy.FittingDataset;
import io.wkmigrate.rules.copy.Given;
import java.util.List;
import java.util.Optional;

/**
 * How a table or a query of a database is read.
 *
 * @param query takes the place of the table (CP-40)
 * @param timeout how long the query may take
 * @param partitioning how the rows are cut into parts
 * @param additionalColumns columns that are added
 */
record TableReading(
        Optional<Value<String>> query,
        Optional<Value<String>> timeout,
        Partitioning partitioning,
        List<AdditionalColumn> additionalColumns) {

    private static final String NOTHING_TO_READ =
            "The dataset names no table, and the source no query: say in ADF what is to be read.";

    /** Reads the dataset of a source. */
    CopySource of(CopySideDefinition<?> source, TranslationContext context) {
        return FittingDataset.of(
                source,
                Dataset.OfTable.class,
                context,
                dataset -> isNamed(dataset)
                        ? CopySource.rows(code(dataset, context))
                        : new CopySource.Unsupported(NOTHING_TO_READ),
                CopySource.Unsupported::new);
    }

    private boolean isNamed(Dataset.OfTable dataset) {
        return Given.text(query).isPresent() || Given.text(dataset.table()).isPresent();
    }

    /** Reads a dataset: {@code tables.Source(…)} of the library. */
    Code.Call code(Dataset.OfTable dataset, TranslationContext context) {
        Optional<Code> parts = partitioning.code(query, context);
        Optional<Value<String>> text = Given.text(query);
        Code.Call source = Code.call("tables.Source", dataset.database());
        if (text.isEmpty() || parts.isPresent()) {
            source = TableCall.with(source, dataset);
        }
        source = source.with("query", text);
        return rest(parts.isPresent() ? source.with("partition", parts.get()) : source);
    }

    /** What has nothing to do with what is read. */
    Code.Call rest(Code.Call source) {
        return TableCall.with(source.with("query_timeout", Given.text(timeout)), additionalColumns);
    }
}
