package io.wkmigrate.jobs.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.jobs.trigger.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Says when triggers fire.
 *
 * @param from the moment after which counting begins
 * @param window how far it looks
 */
public record Forecast(Instant from, Duration window) {

    /** Says when a trigger would fire, whether it is paused or not. */
    public Firing of(Trigger trigger) {
        JsonNode definition = trigger.definition();
        return switch (trigger.kind()) {
            case SCHEDULE -> schedule(definition.path("quartz_cron_expression"), definition.path("timezone_id"));
            case PERIODIC -> periodic(definition);
            case CONTINUOUS -> new Firing.Always();
            case FILE_ARRIVAL ->
                new Firing.OnEvent("when files arrive", definition.path("url").asText(""));
            case TABLE_UPDATE -> new Firing.OnEvent("when tables change", joined(definition.path("table_names")));
            case MODEL ->
                new Firing.OnEvent(
                        "when models change", definition.path("securable_name").asText(""));
            case UNKNOWN -> new Firing.Unclear(trigger.words());
        };
    }

    /** Says when a cron expression fires, wherever it stands. */
    public Firing schedule(JsonNode expression, JsonNode zone) {
        if (!expression.isTextual()) {
            return new Firing.Unclear("the schedule has no cron expression");
        }
        try {
            return times(CronTimes.of(expression.asText(), zone.asText("UTC")));
        } catch (ForecastException e) {
            return new Firing.Unclear(String.valueOf(e.getMessage()));
        }
    }

    private Firing times(CronTimes cron) {
        Instant end = from.plus(window);
        Optional<Instant> first = cron.after(from).filter(each -> !each.isAfter(end));
        Optional<Instant> last = first;
        int count = 0;
        for (Optional<Instant> next = first;
                next.isPresent();
                next = cron.after(next.get()).filter(each -> !each.isAfter(end))) {
            last = next;
            count++;
        }
        return new Firing.Times(count, first, last);
    }

    private Firing periodic(JsonNode definition) {
        long interval = definition.path("interval").asLong();
        String unit = definition.path("unit").asText("");
        Optional<Duration> distance = distance(unit);
        if (interval <= 0 || distance.isEmpty()) {
            return new Firing.Unclear("the interval cannot be read");
        }
        // As the moment it counts from is not known, one more may fall into the window.
        long count = window.dividedBy(distance.get().multipliedBy(interval)) + 1;
        String units = unit.toLowerCase(Locale.ROOT);
        return new Firing.Periodically(
                count, interval == 1 ? "every " + units.replaceAll("s$", "") : "every " + interval + " " + units);
    }

    private static Optional<Duration> distance(String unit) {
        return switch (unit) {
            case "MINUTES" -> Optional.of(Duration.ofMinutes(1));
            case "HOURS" -> Optional.of(Duration.ofHours(1));
            case "DAYS" -> Optional.of(Duration.ofDays(1));
            case "WEEKS" -> Optional.of(Duration.ofDays(7));
            default -> Optional.empty();
        };
    }

    private static String joined(JsonNode names) {
        StringJoiner joined = new StringJoiner(", ");
        names.forEach(each -> joined.add(each.asText()));
        return joined.toString();
    }
}
