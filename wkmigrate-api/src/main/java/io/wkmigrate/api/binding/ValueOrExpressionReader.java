package io.wkmigrate.api.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import org.jspecify.annotations.Nullable;

/** Tells literals from expressions (EN-5; section 2 of the language reference) and unescapes {@code @@}. */
final class ValueOrExpressionReader<T> implements ValueReader<Value<T>> {

    private final ValueReader<T> literal;

    ValueOrExpressionReader(ValueReader<T> literal) {
        this.literal = literal;
    }

    @Override
    public @Nullable Value<T> read(JsonNode json, SourcePlace place, BindingLog log) {
        Expression expression = expression(json);
        if (expression != null) {
            log.bound(json);
            return new Value.Computed<>(expression, place);
        }
        T read = literal.read(unescaped(unwrapped(json)), place, new Unwrapping(log, json));
        return read == null ? null : new Value.Literal<>(read, place);
    }

    private static @Nullable Expression expression(JsonNode json) {
        JsonNode inner = unwrapped(json);
        if (inner.isTextual()) {
            return ofText(inner.textValue());
        }
        return inner.isContainerNode() && holdsExpression(inner) ? new Expression.Structured(inner) : null;
    }

    private static @Nullable Expression ofText(String text) {
        if (text.startsWith("@@") || text.equals("@")) {
            return null;
        }
        if (text.startsWith("@") && !text.startsWith("@{")) {
            return new Expression.Whole(text.substring(1));
        }
        return text.contains("@{") ? new Expression.Interpolated(text) : null;
    }

    private static boolean holdsExpression(JsonNode json) {
        for (JsonNode each : json) {
            if (expression(each) != null || isWrapper(each) || holdsEscape(each)) {
                return true;
            }
        }
        return false;
    }

    /** A literal that starts with {@code @@} inside a structure still has to lose one {@code @} when it is evaluated. */
    private static boolean holdsEscape(JsonNode json) {
        return json.isTextual() && json.textValue().startsWith("@@");
    }

    private static boolean isWrapper(JsonNode json) {
        if (!json.isObject() || json.size() != 2) {
            return false;
        }
        JsonNode type = ignoringCase(json, "type");
        return type != null && type.asText().equalsIgnoreCase("Expression") && ignoringCase(json, "value") != null;
    }

    private static JsonNode unwrapped(JsonNode json) {
        JsonNode inner = isWrapper(json) ? ignoringCase(json, "value") : null;
        return inner == null ? json : inner;
    }

    private static JsonNode unescaped(JsonNode json) {
        return holdsEscape(json) ? TextNode.valueOf(json.textValue().substring(1)) : json;
    }

    private static @Nullable JsonNode ignoringCase(JsonNode json, String name) {
        for (var member : json.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return null;
    }
}
