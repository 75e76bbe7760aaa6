package io.wkmigrate.api.definition;

import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Dataset;
import java.util.Optional;

/**
 * The source or the sink of a Copy activity as it was read.
 *
 * @param <P> the record of properties
 * @param type the type as it was written ({@code DelimitedTextSource})
 * @param place where it stands
 * @param dataset the dataset that it reads or writes, if the activity names one
 * @param properties its own properties
 */
public record CopySideDefinition<P>(String type, SourcePlace place, Optional<Dataset> dataset, P properties) {

    /** The same side with other properties. */
    public <Q> CopySideDefinition<Q> with(Q bound) {
        return new CopySideDefinition<>(type, place, dataset, bound);
    }
}
