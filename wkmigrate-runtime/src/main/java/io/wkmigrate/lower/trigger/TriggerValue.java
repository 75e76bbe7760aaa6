package io.wkmigrate.lower.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.lower.plan.ParameterText;
import io.wkmigrate.translate.Credentials;
import java.util.Locale;
import java.util.Optional;

/** What a trigger passes to a pipeline (TR-4): literals, and the time for which a run is scheduled (SC-12). */
final class TriggerValue {

    private TriggerValue() {}

    /** The value as a job passes it; empty when it has no counterpart. */
    static Optional<JobText> of(Value<JsonNode> value) {
        if (value instanceof Value.Computed<JsonNode> computed) {
            return isScheduledTime(computed.expression())
                    ? Optional.of(JobText.reference("job.trigger.time.iso_datetime"))
                    : Optional.empty();
        }
        String text = ParameterText.of(value.literal().orElseThrow());
        return Credentials.isHidden(text) ? Optional.empty() : JobText.literal(text);
    }

    private static boolean isScheduledTime(Expression expression) {
        String code = expression.text().replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return code.equals("@trigger().scheduledtime") || code.equals("@{trigger().scheduledtime}");
    }
}
