package io.wkmigrate.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.emit.JobText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a JSON object of settings together, in order. What is empty or absent is left out. */
final class Settings {

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private Settings() {}

    static Settings start() {
        return new Settings();
    }

    /** An object with one text in it, the shape of many small settings. */
    static ObjectNode single(String name, JobText value) {
        return start().text(name, value).json();
    }

    Settings text(String name, String value) {
        json.put(name, value);
        return this;
    }

    Settings text(String name, JobText value) {
        return text(name, value.toString());
    }

    Settings text(String name, Optional<JobText> value) {
        value.ifPresent(each -> text(name, each));
        return this;
    }

    Settings texts(String name, List<JobText> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(each -> array.add(each.toString()));
        return node(name, array);
    }

    Settings texts(String name, Map<String, JobText> values) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        values.forEach((key, value) -> object.put(key, value.toString()));
        return node(name, object);
    }

    Settings number(String name, long value) {
        json.put(name, value);
        return this;
    }

    Settings flag(String name, boolean value) {
        json.put(name, value);
        return this;
    }

    Settings node(String name, JsonNode value) {
        if (!value.isContainerNode() || !value.isEmpty()) {
            json.set(name, value);
        }
        return this;
    }

    Settings nodes(String name, List<? extends JsonNode> values) {
        return node(name, JsonNodeFactory.instance.arrayNode().addAll(values));
    }

    ObjectNode json() {
        return json;
    }
}
