package io.wkmigrate.rules.copy.table;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.FittingDataset;
import io.wkmigrate.rules.copy.Given;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a table of a database is written (CP-50, CP-53).
 *
 * @param preCopyScript what runs before
 * @param batchSize how many rows are sent at once
 * @param batchTimeout how long a batch may take
 */
record TableWriting(
        Optional<Value<String>> preCopyScript,
        Optional<Value<Integer>> batchSize,
        Optional<Value<String>> batchTimeout) {

    private static final String NO_TABLE = "The dataset names no table to write to: name it in ADF.";

    /**
     * Writes the dataset of a sink.
     *
     * @param needsTable whether rows go into the table of the dataset, and not to a procedure
     * @param more what else the sink says
     */
    CopySink of(
            CopySideDefinition<?> sink, boolean needsTable, UnaryOperator<Code.Call> more, TranslationContext context) {
        return FittingDataset.of(
                sink,
                Dataset.OfTable.class,
                context,
                dataset -> needsTable && Given.text(dataset.table()).isEmpty()
                        ? new CopySink.Unsupported(NO_TABLE)
                        : new CopySink.Rows(code(dataset, more)),
                CopySink.Unsupported::new);
    }

    private Code.Call code(Dataset.OfTable dataset, UnaryOperator<Code.Call> more) {
        Code.Call sink = TableCall.with(Code.call("tables.Sink", dataset.database()), dataset);
        return more.apply(sink.with("pre_copy_script", Given.text(preCopyScript)))
                .with(
                        "batch_size",
                        batchSize.filter(
                                each -> each.literal().filter(size -> size <= 0).isEmpty()))
                .with("timeout", Given.text(batchTimeout));
    }
}
