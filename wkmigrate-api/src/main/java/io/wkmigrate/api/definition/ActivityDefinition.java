package io.wkmigrate.api.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import java.util.List;
import java.util.Optional;

/**
 * An activity as it was read, with its {@code typeProperties} bound to the record of the rule that translates it.
 *
 * @param <P> the record of properties
 * @param header what every activity has
 * @param linkedService the linked service it runs on, if it names one
 * @param inputs the datasets it reads, for the types that list them
 * @param outputs the datasets it writes, for the types that list them
 * @param source the whole activity as JSON
 * @param properties its own properties
 */
public record ActivityDefinition<P>(
        ActivityHeader header,
        Optional<Reference.LinkedService> linkedService,
        List<Reference.Dataset> inputs,
        List<Reference.Dataset> outputs,
        JsonNode source,
        P properties) {

    /** Where the activity stands. */
    public SourcePlace place() {
        return header.place();
    }

    /** The translation of this activity: the same header with a kind. */
    public Activity as(ActivityKind kind) {
        return new Activity(header, kind);
    }

    /** The same activity with other properties. */
    public <Q> ActivityDefinition<Q> with(Q bound) {
        return new ActivityDefinition<>(header, linkedService, inputs, outputs, source, bound);
    }
}
