package io.wkmigrate.rules.dataset;

import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.TranslationContext;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the linked service of a dataset stands for.
 *
 * @param dataset the dataset
 * @param context where it is looked up
 * @param presumed what it stands for if it is not part of the source
 */
record LinkedStore(DatasetDefinition<?> dataset, TranslationContext context, Optional<Connection> presumed) {

    LinkedStore(DatasetDefinition<?> dataset, TranslationContext context) {
        this(dataset, context, Optional.empty());
    }

    /** The dataset in a store of the kind that it is made for; what does not fit is reported. */
    <C extends Connection> Dataset as(Class<C> kind, Function<C, Dataset> translated) {
        return as(connection ->
                kind.isInstance(connection) ? Optional.of(translated.apply(kind.cast(connection))) : Optional.empty());
    }

    /** The dataset in any store for which {@code translated} gives one. */
    Dataset as(Function<Connection, Optional<Dataset>> translated) {
        boolean isThere = context.definition(dataset.linkedService()).isPresent();
        Optional<Connection> connection =
                context.connection(dataset.linkedService()).or(() -> isThere ? Optional.empty() : presumed);
        if (connection.isEmpty()) {
            return new Dataset.Unsupported("The linked service of the dataset \"" + dataset.name() + "\" "
                    + (isThere ? "could not be translated." : "is not part of the source."));
        }
        if (connection.get() instanceof Connection.Unsupported unsupported) {
            return new Dataset.Unsupported(unsupported.reason());
        }
        return translated.apply(connection.get()).orElseGet(this::misfit);
    }

    private Dataset misfit() {
        return misfit("is of the type \"" + dataset.type() + "\", which does not fit its linked service");
    }

    /** A dataset that cannot be what it is meant to be. */
    Dataset misfit(String what) {
        String message = "The dataset \"" + dataset.name() + "\" " + what + ".";
        context.report(Findings.DATASET_SHAPE, dataset.place(), message);
        return new Dataset.Unsupported(message);
    }
}
