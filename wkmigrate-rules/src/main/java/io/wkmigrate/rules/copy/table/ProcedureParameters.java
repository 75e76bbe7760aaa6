package io.wkmigrate.rules.copy.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a stored procedure: {@code {"name": {"value": …, "type": …}}} (AC-StoredProc). */
public final class ProcedureParameters {

    /** Why parameters that are computed as a whole cannot be passed. */
    public static final String COMPUTED =
            "The parameters of the stored procedure are computed as a whole: list them by name and type in ADF, or call the"
                    + " procedure in a notebook.";

    private ProcedureParameters() {}

    /** Whether their names are known only when the pipeline runs. */
    public static boolean areComputed(Optional<Value<JsonNode>> parameters) {
        return parameters.isPresent() && object(parameters.get()).isEmpty();
    }

    /** The parameters by name, as the library takes them; nothing if there are none, or none that is known. */
    public static Optional<Code> code(Optional<Value<JsonNode>> parameters, TranslationContext context) {
        Map<String, Code> members = new LinkedHashMap<>();
        parameters
                .flatMap(ProcedureParameters::object)
                .ifPresent(object -> object.properties()
                        .forEach(each ->
                                members.put(each.getKey(), parameter(parameters.get(), each.getKey(), context))));
        return members.isEmpty() ? Optional.empty() : Optional.of(new Code.Members(members));
    }

    private static Code parameter(Value<JsonNode> parameters, String name, TranslationContext context) {
        Optional<Value<JsonNode>> whole = new Settings(Optional.of(parameters), context).member(name);
        boolean isObject = whole.flatMap(ProcedureParameters::object).isPresent();
        if (!isObject) {
            return whole.map(each -> Code.value(name, each)).orElse(Code.Fixed.NONE);
        }
        Settings parameter = new Settings(whole, context);
        Code value =
                parameter.given("value").map(each -> Code.value(name, each)).orElse(Code.Fixed.NONE);
        Optional<Value<JsonNode>> type = parameter.member("type");
        return type.isEmpty() || isPlainText(parameter.given("value"), type.get())
                ? value
                : Code.call("procedures.Parameter", value).with("type", Code.value(name + "_type", type.get()));
    }

    /** A text that is passed as text needs no type. */
    private static boolean isPlainText(Optional<Value<JsonNode>> value, Value<JsonNode> type) {
        return value.flatMap(Value::literal).filter(JsonNode::isTextual).isPresent()
                && type.literal()
                        .filter(each -> each.asText().equalsIgnoreCase("String"))
                        .isPresent();
    }

    private static Optional<JsonNode> object(Value<JsonNode> value) {
        return value instanceof Value.Computed<JsonNode> computed
                ? Optional.of(computed.expression())
                        .filter(Expression.Structured.class::isInstance)
                        .map(each -> ((Expression.Structured) each).json())
                        .filter(JsonNode::isObject)
                : value.literal().filter(JsonNode::isObject);
    }
}
