package io.wkmigrate.rules.activity.data;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.rules.copy.table.WholeTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The dataset that an activity looks at without a source of its own: files or a table.
 *
 * @param activity the activity
 * @param reference the dataset that it names
 * @param context where reports go
 */
record InspectedDataset(ActivityDefinition<?> activity, Reference.Dataset reference, TranslationContext context) {

    private static final Code SELECTION = new Code.Assigned("selection");
    private static final Code SOURCE = new Code.Assigned("source");

    /**
     * What is done with files and with tables.
     *
     * @param files which files are meant
     * @param withFiles what is done with the files, which are a variable
     * @param withTable what is done with the table, which is a variable; nothing if nothing is
     */
    Activity translate(
            Function<Dataset.OfFiles, Code> files,
            Function<Dataset.OfFiles, Function<Code, Code>> withFiles,
            Optional<Function<Code, Code>> withTable) {
        Optional<Dataset> dataset = context.dataset(reference);
        if (dataset.isEmpty()) {
            return UnreachedData.placeholder(activity, "The dataset is not part of the source.", context);
        }
        if (dataset.get() instanceof Dataset.OfFiles found) {
            return notebook(
                    "selection", files.apply(found), withFiles.apply(found).apply(SELECTION), dataset);
        }
        Optional<Code> table = WholeTable.of(dataset.get());
        return table.isPresent() && withTable.isPresent()
                ? notebook("source", table.get(), withTable.get().apply(SOURCE), dataset)
                : UnreachedData.placeholder(activity, reason(dataset.get()), context);
    }

    private Activity notebook(String variable, Code value, Code output, Optional<Dataset> dataset) {
        Map<String, Code> assignments = new LinkedHashMap<>();
        assignments.put(variable, value);
        assignments.put(LibraryNotebook.OUTPUT, output);
        Compute compute = TableCompute.of(dataset).orElseGet(Compute.Serverless::new);
        return activity.as(new LibraryNotebook(assignments, compute, Optional.empty()));
    }

    private String reason(Dataset dataset) {
        return dataset instanceof Dataset.Unsupported none
                ? none.reason()
                : "The dataset \"" + reference.literalName().orElse("") + "\" is of a kind that a "
                        + activity.header().type() + " activity does not take: look at the data in a notebook.";
    }
}
