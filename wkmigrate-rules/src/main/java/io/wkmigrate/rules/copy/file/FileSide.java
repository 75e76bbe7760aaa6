package io.wkmigrate.rules.copy.file;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.rule.TranslationContext;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The dataset of a source or sink that is made for files. */
final class FileSide {

    private FileSide() {}

    /**
     * What a source or sink becomes, if its dataset is made of files in a form that it takes.
     *
     * @param takes whether it takes a form
     * @param translated what it becomes
     * @param unsupported what it becomes otherwise, for a reason
     */
    static <R> R of(
            CopySideDefinition<?> side,
            Predicate<FileFormat.Kind> takes,
            TranslationContext context,
            Function<Dataset.OfFiles, R> translated,
            Function<String, R> unsupported) {
        Optional<Dataset> dataset = side.dataset();
        if (dataset.isEmpty()) {
            return unsupported.apply("The dataset is not part of the source.");
        }
        if (dataset.get() instanceof Dataset.Unsupported none) {
            return unsupported.apply(none.reason());
        }
        if (dataset.get() instanceof Dataset.OfFiles files
                && takes.test(files.format().kind())) {
            return translated.apply(files);
        }
        String message = "\"" + side.type() + "\" does not fit the dataset.";
        context.report(Findings.DATASET_SHAPE, side.place(), message);
        return unsupported.apply(message);
    }
}
