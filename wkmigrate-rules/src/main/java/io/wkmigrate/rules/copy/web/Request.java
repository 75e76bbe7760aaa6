package io.wkmigrate.rules.copy.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Given;
import io.wkmigrate.rules.copy.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What requests of REST sources and sinks have in common (CP-56). */
final class Request {

    private static final String USUAL_TIMEOUT = "00:01:40";

    private Request() {}

    /** A method, unless it is the usual one. */
    static Optional<Value<String>> method(Optional<Value<String>> method, String usual) {
        return unless(usual, method);
    }

    /** How long a response may take, unless it is what ADF waits anyway. */
    static Optional<Value<String>> timeout(Optional<Value<String>> timeout) {
        return unless(USUAL_TIMEOUT, timeout);
    }

    /** The call with headers: each a value of its own, so that one that is a credential does not hide the others. */
    static Code.Call withHeaders(Code.Call call, Optional<Value<JsonNode>> headers, TranslationContext context) {
        Optional<JsonNode> object = headers.flatMap(Request::object);
        if (object.isEmpty()) {
            return call.with(
                    "headers",
                    headers.filter(each -> each.literal()
                            .filter(text -> text.asText().isBlank())
                            .isEmpty()));
        }
        Settings settings = new Settings(headers, context);
        Map<String, Code> members = new LinkedHashMap<>();
        object.get()
                .properties()
                .forEach(each -> settings.given(each.getKey())
                        .ifPresent(value -> members.put(each.getKey(), Code.value(each.getKey(), value))));
        return members.isEmpty() ? call : call.with("headers", new Code.Members(members));
    }

    private static Optional<JsonNode> object(Value<JsonNode> value) {
        return value instanceof Value.Computed<JsonNode> computed
                ? Optional.of(computed.expression())
                        .filter(Expression.Structured.class::isInstance)
                        .map(each -> ((Expression.Structured) each).json())
                        .filter(JsonNode::isObject)
                : value.literal().filter(JsonNode::isObject);
    }

    private static Optional<Value<String>> unless(String usual, Optional<Value<String>> value) {
        return Given.text(value)
                .filter(each -> each.literal().filter(usual::equalsIgnoreCase).isEmpty());
    }
}
