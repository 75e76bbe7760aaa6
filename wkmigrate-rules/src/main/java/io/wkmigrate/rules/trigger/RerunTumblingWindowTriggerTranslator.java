package io.wkmigrate.rules.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.TriggerTranslator;
import java.util.Optional;

/** Rerun trigger (TW-8), which repeats past windows of another trigger: no counterpart; a backfill does it by hand. */
@Translates("RerunTumblingWindowTrigger")
final class RerunTumblingWindowTriggerTranslator
        implements TriggerTranslator<RerunTumblingWindowTriggerTranslator.Properties> {

    record Properties(
            Optional<JsonNode> parentTrigger,
            Optional<String> requestedStartTime,
            Optional<String> requestedEndTime,
            Optional<Integer> rerunConcurrency) {}

    @Override
    public Trigger translate(TriggerDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        return TriggerOutcome.withoutCounterpart(
                source,
                context,
                "It repeats the windows of the trigger \"" + parent(properties) + "\" from "
                        + properties.requestedStartTime().orElse("its start") + " to "
                        + properties.requestedEndTime().orElse("its end")
                        + ". Unless ADF has finished that, run a backfill over this range on the job of that trigger, with "
                        + properties.rerunConcurrency().orElse(1) + " runs at a time.");
    }

    /** The name of the trigger, written alone or inside a reference. */
    private static String parent(Properties properties) {
        return properties
                .parentTrigger()
                .map(json -> json.isObject() ? json.path("referenceName") : json)
                .map(JsonNode::asText)
                .orElse("");
    }
}
