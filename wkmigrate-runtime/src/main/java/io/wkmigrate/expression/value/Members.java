package io.wkmigrate.expression.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.expression.Type;
import java.util.Map;
import java.util.Optional;

/** Access to properties and elements (section 6 of the language reference). */
public final class Members {

    private Members() {}

    /**
     * The property or element.
     *
     * @param optional whether what is missing is null instead of an error
     */
    public static JsonNode read(JsonNode target, JsonNode key, boolean optional) {
        return switch (target.getNodeType()) {
            case NULL, MISSING -> missing(optional, Problem.NULL_DEREFERENCE, "A member of null is read.");
            case OBJECT -> property(target, key, optional);
            case ARRAY -> element(target, key, optional);
            default ->
                throw new ExpressionException(
                        target.isTextual() ? Problem.PROPERTY_OF_STRING : Problem.PROPERTY_OF_NUMBER,
                        "A member of a value of type " + Type.of(target) + " is read.");
        };
    }

    private static JsonNode property(JsonNode target, JsonNode key, boolean optional) {
        if (!key.isTextual()) {
            throw new ExpressionException(
                    Problem.ARGUMENT_TYPE, "The name of a property must be text, not " + Type.of(key) + ".");
        }
        return key(target, key.textValue())
                .map(target::get)
                .orElseGet(() -> missing(
                        optional, Problem.MISSING_PROPERTY, "The object has no property \"" + key.textValue() + "\"."));
    }

    /** The key of an object that a name means: the same one, else the first one ignoring case. */
    public static Optional<String> key(JsonNode object, String name) {
        return object.has(name)
                ? Optional.of(name)
                : object.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(each -> InvariantCase.same(each, name))
                        .findFirst();
    }

    private static JsonNode element(JsonNode target, JsonNode key, boolean optional) {
        if (!key.isIntegralNumber()) {
            throw new ExpressionException(
                    Problem.ARGUMENT_TYPE, "The index of an element must be integer, not " + Type.of(key) + ".");
        }
        long index = key.longValue();
        return index >= 0 && index < target.size()
                ? target.get((int) index)
                : missing(optional, Problem.INDEX_OUT_OF_RANGE, "The array has no element " + index + ".");
    }

    private static JsonNode missing(boolean optional, Problem problem, String message) {
        if (optional) {
            return NullNode.getInstance();
        }
        throw new ExpressionException(problem, message);
    }
}
