package io.wkmigrate.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.Factory;
import io.wkmigrate.load.FilesInMemory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Puts the factory of an example together; it takes the way of a real one, as files in Git layout. */
final class ExampleFactory {

    private static final String NAME = "example";
    private static final Pattern PLAIN = Pattern.compile("[\\w-][\\w -]*");

    private final Function<String, ExampleException> wrong;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final ArrayNode activities = JsonNodeFactory.instance.arrayNode();
    private final ObjectNode pipeline = JsonNodeFactory.instance.objectNode();

    /** @param wrong makes an exception that tells what is wrong with the example */
    ExampleFactory(Function<String, ExampleException> wrong) {
        this.wrong = wrong;
    }

    Factory of(String kind, JsonNode shown, JsonNode surroundings) throws ExampleException {
        if (kind.equals("activity")) {
            activities.add(shown);
        } else {
            add(kind, shown);
        }
        for (Map.Entry<String, JsonNode> each : surroundings.properties()) {
            surround(each.getKey(), each.getValue());
        }
        if (!activities.isEmpty()) {
            pipeline.set("activities", activities);
            ObjectNode definition = JsonNodeFactory.instance.objectNode().put("name", Example.PIPELINE);
            definition.set("properties", pipeline);
            add(DefinitionKind.PIPELINE.folder(), definition);
        }
        return new FilesInMemory("", NAME, files).load();
    }

    private void surround(String member, JsonNode value) throws ExampleException {
        switch (member) {
            case "activities" -> value.forEach(activities::add);
            case "parameters", "variables" -> pipeline.set(member, value);
            case "filesToDelta" -> {
                // An option of the command, not part of the factory.
            }
            default -> {
                String folder = folder(member);
                for (JsonNode each : value) {
                    add(folder, each);
                }
            }
        }
    }

    private String folder(String member) throws ExampleException {
        return DefinitionKind.ofFolder(member)
                .map(DefinitionKind::folder)
                .orElseThrow(() -> wrong.apply("\"with\" has no member \"" + member
                        + "\"; it has activities, parameters, variables, linkedServices, datasets, pipelines and"
                        + " other folders of definitions"));
    }

    private void add(String folder, JsonNode definition) throws ExampleException {
        String name = definition.path("name").asText();
        String file = folder + "/" + (PLAIN.matcher(name).matches() ? name : folder + files.size()) + ".json";
        if (files.put(file, definition.toString().getBytes(StandardCharsets.UTF_8)) != null) {
            throw wrong.apply("there are two definitions called \"" + name + "\" in " + folder);
        }
    }
}
