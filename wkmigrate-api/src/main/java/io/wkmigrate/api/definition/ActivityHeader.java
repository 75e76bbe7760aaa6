package io.wkmigrate.api.definition;

import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every activity has, whatever its type.
 *
 * @param name the name, unique in its pipeline
 * @param path the names of the enclosing containers and of the activity, joined by {@code /} ({@code ForEach1/Copy})
 * @param type the type as it was written ({@code DatabricksNotebook})
 * @param description the description, if there is one
 * @param dependsOn what it waits for, in source order
 * @param policy how it is attempted
 * @param state whether it runs
 * @param userProperties monitoring properties, in source order (PO-10)
 * @param place where the activity stands
 */
public record ActivityHeader(
        String name,
        String path,
        String type,
        Optional<String> description,
        List<Dependency> dependsOn,
        ActivityPolicy policy,
        ActivityState state,
        Map<String, Value<String>> userProperties,
        SourcePlace place) {}
