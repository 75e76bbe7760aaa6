package io.wkmigrate.api.definition;

import io.wkmigrate.api.finding.SourcePlace;
import java.util.Optional;

/**
 * A linked service as it was read, after the arguments of the reference to it have been put in.
 *
 * @param <P> the record of properties
 * @param name the name
 * @param type the type as it was written ({@code AzureDatabricks})
 * @param description the description, if there is one
 * @param integrationRuntime the runtime it is reached through, if it names one (LS-2)
 * @param place where the definition stands
 * @param properties its own properties
 */
public record LinkedServiceDefinition<P>(
        String name,
        String type,
        Optional<String> description,
        Optional<Reference.IntegrationRuntime> integrationRuntime,
        SourcePlace place,
        P properties) {

    /** The same linked service with other properties. */
    public <Q> LinkedServiceDefinition<Q> with(Q bound) {
        return new LinkedServiceDefinition<>(name, type, description, integrationRuntime, place, bound);
    }
}
