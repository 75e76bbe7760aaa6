package io.wkmigrate.api.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.SourcePlace;
import java.util.Optional;

/**
 * A dataset as it was read, after the arguments of the reference to it have been put in.
 *
 * @param <P> the record of properties
 * @param name the name
 * @param type the type as it was written ({@code DelimitedText})
 * @param linkedService the store it is in
 * @param schema the columns as JSON, if it lists them
 * @param place where the definition stands
 * @param properties its own properties
 */
public record DatasetDefinition<P>(
        String name,
        String type,
        Reference.LinkedService linkedService,
        Optional<JsonNode> schema,
        SourcePlace place,
        P properties) {

    /** The same dataset with other properties. */
    public <Q> DatasetDefinition<Q> with(Q bound) {
        return new DatasetDefinition<>(name, type, linkedService, schema, place, bound);
    }
}
