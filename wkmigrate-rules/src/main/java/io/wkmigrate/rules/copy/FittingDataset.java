package io.wkmigrate.rules.copy;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.TranslationContext;
import java.util.function.Function;

/** The dataset of a source or sink that is made for datasets of one shape. */
public final class FittingDataset {

    private FittingDataset() {}

    /**
     * What a source or sink becomes, if its dataset has the shape that it takes.
     *
     * @param shape the kind of dataset
     * @param translated what it becomes
     * @param unsupported what it becomes otherwise, for a reason
     */
    public static <D extends Dataset, R> R of(
            CopySideDefinition<?> side,
            Class<D> shape,
            TranslationContext context,
            Function<D, R> translated,
            Function<String, R> unsupported) {
        Dataset dataset = side.dataset().orElse(null);
        if (dataset == null) {
            return unsupported.apply("The dataset is not part of the source.");
        }
        if (shape.isInstance(dataset)) {
            return translated.apply(shape.cast(dataset));
        }
        if (dataset instanceof Dataset.Unsupported none) {
            return unsupported.apply(none.reason());
        }
        String message = "\"" + side.type() + "\" is not made for " + words(dataset)
                + ": name a type that fits, or another dataset.";
        context.report(Findings.DATASET_SHAPE, side.place(), message);
        return unsupported.apply(message);
    }

    private static String words(Dataset dataset) {
        if (dataset instanceof Dataset.OfFiles) {
            return "a dataset of files";
        }
        if (dataset instanceof Dataset.OfTable) {
            return "a table of a database";
        }
        if (dataset instanceof Dataset.OfLakehouseTable) {
            return "a table of the lakehouse";
        }
        return dataset instanceof Dataset.OfResource ? "a resource of a web service" : "this kind of dataset";
    }
}
