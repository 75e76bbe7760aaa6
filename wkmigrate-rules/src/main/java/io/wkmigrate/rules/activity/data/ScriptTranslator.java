package io.wkmigrate.rules.activity.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Given;
import java.util.List;
import java.util.Optional;

/** Script activity (AC-Script): statements that a database runs, block by block. */
@Translates("Script")
final class ScriptTranslator implements ActivityTranslator<ScriptTranslator.Properties> {

    private static final String STORED =
            "The statements are a script that is stored elsewhere: paste them into the activity, or run them in a SQL task.";

    private static final String INLINE = "ActivityOutput";

    /**
     * The properties.
     *
     * @param scripts the blocks, in order
     * @param scriptBlockExecutionTimeout how long a block may take
     * @param logSettings where messages of the database are kept
     * @param scriptReference a script that is stored elsewhere
     */
    record Properties(
            List<ScriptBlock> scripts,
            Optional<Value<String>> scriptBlockExecutionTimeout,
            Optional<LogSettings> logSettings,
            Optional<Value<Boolean>> returnMultistatementResult,
            Optional<Value<Boolean>> treatDecimalAsString,
            Optional<Value<JsonNode>> scriptReference) {}

    /**
     * Where the messages that the statements print are kept.
     *
     * @param logDestination {@code ActivityOutput} or {@code ExternalStore}
     * @param logLocationSettings the store
     */
    record LogSettings(Value<String> logDestination, Optional<JsonNode> logLocationSettings) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> activity, TranslationContext context) {
        Properties properties = activity.properties();
        if (properties.scriptReference().isPresent()) {
            return UnreachedData.placeholder(activity, STORED, context);
        }
        report(properties, context);
        Code blocks = new Code.Items(
                properties.scripts().stream().map(each -> each.code(context)).toList());
        return DatabaseWork.of(
                activity,
                context,
                database -> Code.call("scripts.run", database, blocks)
                        .with("timeout", Given.text(properties.scriptBlockExecutionTimeout())));
    }

    private static void report(Properties properties, TranslationContext context) {
        properties
                .logSettings()
                .map(LogSettings::logDestination)
                .filter(each -> each.literal().filter(INLINE::equalsIgnoreCase).isEmpty())
                .ifPresent(each -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        each.place(),
                        "ADF writes what the statements print to a log in a store; the notebook writes none."));
        Given.unless(false, properties.returnMultistatementResult())
                .ifPresent(
                        each -> context.report(
                                Findings.DATA_BEHAVIOUR_UNCONFIRMED,
                                each.place(),
                                "\"returnMultistatementResult\" is not documented; the notebook hands on all results of a block."));
        Given.unless(false, properties.treatDecimalAsString())
                .ifPresent(each -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        each.place(),
                        "Decimals are handed on as numbers, not as text."));
    }
}
