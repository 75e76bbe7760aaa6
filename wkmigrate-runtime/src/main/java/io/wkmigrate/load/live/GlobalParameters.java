package io.wkmigrate.load.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.input.Members;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts global parameters where Git layout has them: into the factory. Azure has them as resources of their own, and for some
 * factories in the factory as well (GL-4).
 */
final class GlobalParameters {

    private static final String MEMBER = "globalParameters";

    private GlobalParameters() {}

    /** The same definitions, without resources of global parameters. */
    static List<LiveDefinition> inFactory(List<LiveDefinition> found) {
        List<LiveDefinition> parameters = found.stream()
                .filter(each -> each.kind() == DefinitionKind.GLOBAL_PARAMETERS)
                .toList();
        return found.stream()
                .filter(each -> each.kind() != DefinitionKind.GLOBAL_PARAMETERS)
                .flatMap(each -> Stream.of(each.kind() == DefinitionKind.FACTORY ? with(each, parameters) : each))
                .toList();
    }

    private static LiveDefinition with(LiveDefinition factory, List<LiveDefinition> parameters) {
        ObjectNode json = factory.json().deepCopy();
        if (!(Members.get(json, "properties") instanceof ObjectNode properties)) {
            return factory;
        }
        for (LiveDefinition each : parameters) {
            for (var parameter : Members.get(each.json(), "properties").properties()) {
                add(properties, parameter.getKey(), parameter.getValue());
            }
        }
        return new LiveDefinition(factory.kind(), factory.parent(), factory.name(), json);
    }

    private static void add(ObjectNode properties, String name, JsonNode value) {
        if (!(Members.get(properties, MEMBER) instanceof ObjectNode)) {
            properties.putObject(MEMBER);
        }
        if (Members.get(properties, MEMBER) instanceof ObjectNode known
                && Members.find(known, name).isEmpty()) {
            known.set(name, value);
        }
    }
}
