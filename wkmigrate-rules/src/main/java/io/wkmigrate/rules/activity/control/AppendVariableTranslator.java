package io.wkmigrate.rules.activity.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.AppendVariable;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.activity.placeholder.PlaceholderActivity;
import java.util.Optional;

/** Append Variable activity (VA-4): adds an element to a variable of the pipeline. */
@Translates("AppendVariable")
final class AppendVariableTranslator implements ActivityTranslator<AppendVariableTranslator.Properties> {

    record Properties(Optional<String> variableName, Optional<Value<JsonNode>> value) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Optional<String> name = source.properties().variableName();
        if (name.isEmpty()) {
            context.report(
                    Findings.REQUIRED_PROPERTY_MISSING, source.place(), "The property \"variableName\" is missing.");
            return PlaceholderActivity.of(
                    source, "The activity does not say which variable to append to: do so in a notebook.", context);
        }
        Value<JsonNode> value = source.properties()
                .value()
                .orElseGet(() -> new Value.Literal<>(NullNode.getInstance(), source.place()));
        return source.as(new AppendVariable(name.get(), value));
    }
}
