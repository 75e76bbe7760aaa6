package io.wkmigrate.api.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.ExpressionWrapper;
import io.wkmigrate.api.value.StringForm;
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
        T read = literal.read(unescaped(ExpressionWrapper.unwrapped(json)), place, new Unwrapping(log, json));
        return read == null ? null : new Value.Literal<>(read, place);
    }

    private static @Nullable Expression expression(JsonNode json) {
        JsonNode inner = ExpressionWrapper.unwrapped(json);
        if (inner.isTextual()) {
            return ofText(inner.textValue());
        }
        return inner.isContainerNode() && holdsExpression(inner) ? new Expression.Structured(inner) : null;
    }

    private static @Nullable Expression ofText(String text) {
        return switch (StringForm.of(text)) {
            case WHOLE -> new Expression.Whole(text.substring(1));
            case INTERPOLATED -> new Expression.Interpolated(text);
            case LITERAL, ESCAPED -> null;
        };
    }

    private static boolean holdsExpression(JsonNode json) {
        for (JsonNode each : json) {
            if (expression(each) != null || ExpressionWrapper.is(each) || isEscaped(each)) {
                return true;
            }
        }
        return false;
    }

    /** Inside a structure, too, such a text still has to lose one {@code @} when it is evaluated. */
    private static boolean isEscaped(JsonNode json) {
        return json.isTextual() && StringForm.of(json.textValue()) == StringForm.ESCAPED;
    }

    private static JsonNode unescaped(JsonNode json) {
        return isEscaped(json) ? TextNode.valueOf(json.textValue().substring(1)) : json;
    }
}
