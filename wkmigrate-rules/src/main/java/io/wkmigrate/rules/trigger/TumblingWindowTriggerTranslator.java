package io.wkmigrate.rules.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.TriggerTranslator;
import io.wkmigrate.api.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tumbling window trigger (TW-1 to TW-7): no counterpart; a schedule with a date parameter and a backfill stand in. */
@Translates("TumblingWindowTrigger")
final class TumblingWindowTriggerTranslator implements TriggerTranslator<TumblingWindowTriggerTranslator.Properties> {

    record Properties(
            Optional<String> frequency,
            Optional<JsonNode> interval,
            Optional<String> startTime,
            Optional<String> endTime,
            Optional<Value<Duration>> delay,
            Optional<Integer> maxConcurrency,
            Optional<RetryPolicy> retryPolicy,
            List<WindowDependency> dependsOn) {}

    record RetryPolicy(Optional<Value<Integer>> count, Optional<Integer> intervalInSeconds) {}

    /** A window of another trigger, or an earlier one of the same, that has to succeed first (TW-5). */
    record WindowDependency(
            Optional<String> type,
            Optional<TriggerReference> referenceTrigger,
            Optional<String> offset,
            Optional<String> size) {}

    record TriggerReference(Optional<String> referenceName, Optional<String> type) {}

    @Override
    public Trigger translate(TriggerDefinition<Properties> source, TranslationContext context) {
        return TriggerOutcome.withoutCounterpart(source, context, new WindowAdvice(source.properties()).message());
    }
}
