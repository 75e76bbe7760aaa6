package io.wkmigrate.load.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** The arguments of one call, with their types checked. */
record Arguments(String function, List<JsonNode> values) {

    int size() {
        return values.size();
    }

    JsonNode get(int index) {
        return index < values.size() ? values.get(index) : MissingNode.getInstance();
    }

    String text(int index) throws UnresolvedException {
        JsonNode value = get(index);
        if (!value.isTextual()) {
            throw misfit();
        }
        return value.textValue();
    }

    int integer(int index) throws UnresolvedException {
        JsonNode value = get(index);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw misfit();
        }
        return value.intValue();
    }

    boolean flag(int index) throws UnresolvedException {
        JsonNode value = get(index);
        if (!value.isBoolean()) {
            throw misfit();
        }
        return value.booleanValue();
    }

    JsonNode array(int index) throws UnresolvedException {
        JsonNode value = get(index);
        if (!value.isArray()) {
            throw misfit();
        }
        return value;
    }

    /** The text that a scalar becomes where text is put together; .NET's spelling of booleans. */
    String asText(int index) throws UnresolvedException {
        JsonNode value = get(index);
        if (value.isBoolean()) {
            return value.booleanValue() ? "True" : "False";
        }
        if (!value.isValueNode()) {
            throw misfit();
        }
        return value.asText();
    }

    UnresolvedException misfit() {
        return UnresolvedException.unsupported(
                "The ARM function \"" + function + "\" is called with arguments that do not fit.");
    }
}
