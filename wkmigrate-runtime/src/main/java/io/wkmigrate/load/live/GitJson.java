package io.wkmigrate.load.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.definition.DefinitionKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A definition as ADF writes it into a Git repository: tabs, LF and no line end behind it, so that a difference to the
 * repository is a difference in the definition. Members stay in the order in which the service has them; what only the
 * service knows is left out.
 */
final class GitJson {

    private static final Set<String> OF_THE_SERVICE = Set.of("id", "etag", "systemdata");

    private static final Set<String> OF_THE_FACTORY_ALONE =
            Set.of("provisioningstate", "createtime", "version", "factorystatistics");

    /** The kinds of which Git has the type. */
    private static final Set<DefinitionKind> TYPED = Set.of(
            DefinitionKind.PIPELINE,
            DefinitionKind.DATASET,
            DefinitionKind.LINKED_SERVICE,
            DefinitionKind.MANAGED_VIRTUAL_NETWORK);

    private static final List<String> FIRST = List.of("name", "properties", "type");

    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer(layout());

    private static final ObjectWriter ASCII_WRITER = WRITER.with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private GitJson() {}

    static byte[] bytes(LiveDefinition definition) {
        JsonNode json = tree(definition);
        try {
            String text = WRITER.writeValueAsString(json);
            // Half of a character outside the basic plane is legal in JSON, as an escape only.
            boolean isText = StandardCharsets.UTF_8.newEncoder().canEncode(text);
            return (isText ? text : ASCII_WRITER.writeValueAsString(json)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree can always be written", e);
        }
    }

    /** The definition without what only the service knows. */
    static ObjectNode tree(LiveDefinition definition) {
        ObjectNode source = definition.json();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String each : FIRST) {
            if (source.has(each)) {
                json.set(each, source.get(each));
            }
        }
        json.setAll(source);
        json.remove(names(json, OF_THE_SERVICE));
        if (!TYPED.contains(definition.kind())) {
            json.remove("type");
        }
        if (definition.kind() == DefinitionKind.FACTORY && json.get("properties") instanceof ObjectNode properties) {
            ObjectNode kept = properties.deepCopy();
            json.set("properties", kept.remove(names(kept, OF_THE_FACTORY_ALONE)));
        }
        return json;
    }

    private static List<String> names(ObjectNode json, Set<String> lowerCase) {
        return json.properties().stream()
                .map(Map.Entry::getKey)
                .filter(each -> lowerCase.contains(each.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static DefaultPrettyPrinter layout() {
        DefaultIndenter tabs = new DefaultIndenter("\t", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(tabs).withArrayIndenter(tabs);
    }
}
