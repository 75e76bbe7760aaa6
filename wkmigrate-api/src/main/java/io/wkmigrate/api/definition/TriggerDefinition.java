package io.wkmigrate.api.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trigger as it was read (TR-1 to TR-4).
 *
 * @param <P> the record of properties
 * @param name the name
 * @param type the type as it was written ({@code ScheduleTrigger})
 * @param description the description, if there is one
 * @param runtimeState the state stored with the definition ({@code Started}, {@code Stopped}), if any (TR-3)
 * @param annotations its static tags
 * @param starts the pipelines it starts
 * @param place where the definition stands
 * @param properties its own properties
 */
public record TriggerDefinition<P>(
        String name,
        String type,
        Optional<String> description,
        Optional<String> runtimeState,
        List<String> annotations,
        List<Start> starts,
        SourcePlace place,
        P properties) {

    /**
     * One pipeline that a trigger starts.
     *
     * @param pipeline the pipeline
     * @param parameters the arguments, in source order
     */
    public record Start(Reference.Pipeline pipeline, Map<String, Value<JsonNode>> parameters) {}

    /** The same trigger with other properties. */
    public <Q> TriggerDefinition<Q> with(Q bound) {
        return new TriggerDefinition<>(name, type, description, runtimeState, annotations, starts, place, bound);
    }
}
