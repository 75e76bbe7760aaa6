package io.wkmigrate.rules.activity.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.SetVariable;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.activity.placeholder.PlaceholderActivity;
import java.util.Optional;

/** Set Variable activity (VA-3 to VA-5): sets a variable of the pipeline, or the values that the pipeline returns. */
@Translates("SetVariable")
final class SetVariableTranslator implements ActivityTranslator<SetVariableTranslator.Properties> {

    record Properties(
            Optional<String> variableName, Optional<Value<JsonNode>> value, Optional<Boolean> setSystemVariable) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Value<JsonNode> value = source.properties()
                .value()
                .orElseGet(() -> new Value.Literal<>(NullNode.getInstance(), source.place()));
        return source.properties().setSystemVariable().orElse(false)
                ? returned(source, value, context)
                : variable(source, value, context);
    }

    private static Activity variable(
            ActivityDefinition<Properties> source, Value<JsonNode> value, TranslationContext context) {
        Optional<String> name = source.properties().variableName();
        if (name.isEmpty()) {
            context.report(
                    Findings.REQUIRED_PROPERTY_MISSING, source.place(), "The property \"variableName\" is missing.");
            return PlaceholderActivity.of(
                    source, "The activity does not say which variable to set: set it in a notebook.", context);
        }
        return source.as(new SetVariable(new SetVariable.Variable(name.get(), value)));
    }

    private static Activity returned(
            ActivityDefinition<Properties> source, Value<JsonNode> value, TranslationContext context) {
        return structure(value)
                .filter(JsonNode::isArray)
                .map(entries -> ReturnValues.read(entries, value.place(), context))
                .map(values -> source.as(new SetVariable(new SetVariable.ReturnValues(values))))
                .orElseGet(() -> PlaceholderActivity.of(
                        source,
                        "The return values are not a list of keys and values: publish them as task values in a notebook.",
                        context));
    }

    /** The JSON as it was written, whether expressions stand in it or not. */
    private static Optional<JsonNode> structure(Value<JsonNode> value) {
        return value instanceof Value.Computed<JsonNode> computed
                        && computed.expression() instanceof Expression.Structured structured
                ? Optional.of(structured.json())
                : value.literal();
    }
}
