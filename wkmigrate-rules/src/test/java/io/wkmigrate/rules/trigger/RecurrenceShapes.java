package io.wkmigrate.rules.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Recurrences of every shape, always the same ones. */
final class RecurrenceShapes {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> ZONES = List.of(
            "UTC",
            "Pacific Standard Time",
            "Eastern Standard Time",
            "Newfoundland Standard Time",
            "E. South America Standard Time",
            "GMT Standard Time",
            "W. Europe Standard Time",
            "Morocco Standard Time",
            "India Standard Time",
            "Nepal Standard Time",
            "China Standard Time",
            "Lord Howe Standard Time",
            "New Zealand Standard Time");

    private static final List<String> WEEKDAYS =
            List.of("Monday", "tuesday", "Wednesday", "THURSDAY", "Friday", "Saturday", "Sunday");

    private static final List<Integer> ELAPSED =
            List.of(1, 2, 5, 6, 7, 8, 10, 12, 15, 20, 24, 30, 40, 45, 48, 60, 90, 168, 240, 720, 1440);

    private static final List<Integer> CALENDAR = List.of(1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 12, 14);

    private final Random random = new Random(20260101);

    /** Shapes as they stand in ADF's documentation and in real factories. */
    static List<JsonNode> written() {
        return Stream.of(
                        "Minute 1 2026-01-05T04:48:00Z UTC {}",
                        "Minute 10 2026-01-05T04:48:00 |India Standard Time {}",
                        "Minute 15 2026-01-05T10:07:00 |Pacific Standard Time {}",
                        "Minute 45 2026-01-05T10:07:30Z UTC {}",
                        "Minute 7 2026-01-05T10:07:00Z UTC {}",
                        "Minute 90 2026-01-05T10:07:00 |GMT Standard Time {}",
                        "Hour 1 2026-01-05T05:28:00 |Lord Howe Standard Time {}",
                        "Hour 6 2026-06-30T13:00:00 |W. Europe Standard Time {}",
                        "Hour 15 2026-01-05T06:14:00Z UTC {}",
                        "Hour 24 2026-06-23T14:08:00 |GMT Standard Time {}",
                        "Hour 168 2026-06-23T14:08:00 |Eastern Standard Time {}",
                        "Hour 1 2026-01-05T05:28:00Z UTC {\"minutes\":[0,30]}",
                        "Hour 1 2026-01-05T05:28:00 |India Standard Time {\"hours\":[9,17]}",
                        "Day 1 2026-01-05T13:00:17Z UTC {}",
                        "Day 1 2026-01-05T13:00:00 |Pacific Standard Time {\"hours\":[5,6]}",
                        "Day 1 2026-01-05T13:00:00 |Pacific Standard Time {\"minutes\":[15,45],\"hours\":[5,17]}",
                        "Day 1 2026-01-05T13:12:00 |China Standard Time {\"minutes\":[0,15,30,45]}",
                        "Day 1 2026-01-05T02:30:00 |Eastern Standard Time {}",
                        "Day 1 2026-01-05T02:30:00Z UTC {\"hours\":[0,6,12],\"minutes\":[20,40,59]}",
                        "Day 4 2026-01-05T10:35:00 |India Standard Time {}",
                        "Day 7 2026-01-05T10:35:00 |India Standard Time {\"hours\":[0,12]}",
                        "Week 1 2026-01-07T12:15:00Z UTC {}",
                        "Week 1 2026-01-05T20:16:00 |Eastern Standard Time {\"minutes\":0,\"hours\":18,\"weekDays\":\"monday\"}",
                        "Week 1 2026-01-05T20:16:00 |FLE Standard Time"
                                + " {\"weekDays\":[\"Friday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\"]}",
                        "Week 2 2026-01-05T20:16:00 |FLE Standard Time {\"weekDays\":[\"Friday\"]}",
                        "Month 1 2026-01-05T23:19:00Z UTC {}",
                        "Month 1 2026-01-31T23:19:00Z UTC {}",
                        "Month 3 2026-02-05T23:19:00 |Pacific Standard Time {}",
                        "Month 6 2026-01-31T23:19:00 |Pacific Standard Time {}",
                        "Month 15 2026-01-03T09:16:00Z UTC {\"monthDays\":[-1]}",
                        "Month 1 2026-01-03T09:16:00 |GMT Standard Time {\"monthDays\":[1,15],\"hours\":[3],\"minutes\":[0]}",
                        "Month 1 2026-01-03T09:16:00 |GMT Standard Time {\"monthDays\":[1,-1]}",
                        "Month 1 2026-01-03T09:16:00Z UTC {\"monthDays\":[31,-1]}",
                        "Month 1 2026-01-03T09:16:00Z UTC {\"monthDays\":[30,-1]}",
                        "Month 1 2026-01-03T09:16:00Z UTC {\"monthDays\":[-31]}",
                        "Month 1 2026-01-03T09:16:00Z UTC {\"monthDays\":[-28]}",
                        "Month 1 2026-01-03T09:16:00Z UTC {\"monthDays\":[-29]}",
                        "Month 12 2026-04-03T09:16:00Z UTC {\"monthDays\":[1,-1]}",
                        "Month 1 2026-01-03T09:16:00Z UTC {\"monthlyOccurrences\":[{\"day\":\"Monday\",\"occurrence\":1}]}",
                        "Month 1 2026-01-03T09:16:00Z UTC {\"monthlyOccurrences\":[{\"day\":\"Friday\",\"occurrence\":-1}]}",
                        "Month 1 2026-01-03T09:16:00Z UTC {\"monthlyOccurrences\":[{\"day\":\"Friday\",\"occurrence\":5}]}",
                        "Month 1 2026-01-03T09:16:00Z UTC {\"monthlyOccurrences\":[{\"day\":\"Friday\",\"occurrence\":-3}]}",
                        "Month 1 2026-01-03T09:16:00Z UTC {\"monthlyOccurrences\":[{\"day\":\"Sunday\"}]}",
                        "Month 1 2026-01-03T09:16:00Z UTC {\"monthlyOccurrences\":[{\"day\":\"friday\",\"occurrence\":1},"
                                + "{\"day\":\"friday\",\"occurrence\":-1}],\"minutes\":[15],\"hours\":[5]}",
                        "Month 1 2026-01-03T09:16:00Z UTC"
                                + " {\"minutes\":[0,30],\"monthlyOccurrences\":[{\"day\":\"friday\",\"occurrence\":-1}]}")
                .map(RecurrenceShapes::parse)
                .toList();
    }

    private static JsonNode parse(String line) {
        String[] parts = line.split(" ", 4);
        int brace = parts[3].indexOf('{');
        ObjectNode recurrence = JSON.createObjectNode()
                .put("frequency", parts[0])
                .put("interval", Integer.parseInt(parts[1]))
                .put("startTime", parts[2])
                .put("timeZone", parts[3].substring(0, brace).replace("|", "").strip());
        try {
            return recurrence.set("schedule", JSON.readTree(parts[3].substring(brace)));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(line, malformed);
        }
    }

    /** Shapes put together at random. */
    List<JsonNode> random(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private JsonNode next() {
        String frequency = pick(List.of("Minute", "Hour", "Day", "Day", "Week", "Week", "Month", "Month", "Month"));
        String zone = pick(ZONES);
        String start = "202%d-%02d-%02dT%02d:%02d:%02d%s"
                .formatted(
                        4 + random.nextInt(3),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(4) == 0 ? random.nextInt(60) : 0,
                        zone.equals("UTC") ? "Z" : "");
        ObjectNode recurrence = JSON.createObjectNode()
                .put("frequency", frequency)
                .put("interval", pick(List.of("Minute", "Hour").contains(frequency) ? ELAPSED : CALENDAR))
                .put("startTime", start)
                .put("timeZone", zone);
        return recurrence.set("schedule", schedule(frequency));
    }

    private ObjectNode schedule(String frequency) {
        ObjectNode schedule = JSON.createObjectNode();
        maybe(schedule, "hours", () -> numbers(0, 23));
        if (schedule.has("hours") || random.nextInt(6) == 0) {
            maybe(schedule, "minutes", () -> numbers(0, 59));
        }
        if (frequency.equals("Week")) {
            maybe(schedule, "weekDays", this::weekDays);
        }
        if (frequency.equals("Month")) {
            maybe(schedule, "monthDays", this::monthDays);
            if (schedule.path("monthDays").isEmpty()) {
                maybe(schedule, "monthlyOccurrences", this::occurrences);
            }
        }
        return frequency.equals("Minute") ? JSON.createObjectNode() : schedule;
    }

    private void maybe(ObjectNode schedule, String name, Supplier<ArrayNode> values) {
        if (random.nextInt(2) == 0) {
            schedule.set(name, values.get());
        }
    }

    private ArrayNode numbers(int first, int last) {
        return array(4, () -> JSON.getNodeFactory().numberNode(first + random.nextInt(last - first + 1)));
    }

    private ArrayNode weekDays() {
        return array(6, () -> JSON.getNodeFactory().textNode(pick(WEEKDAYS)));
    }

    private ArrayNode monthDays() {
        return random.nextBoolean() ? numbers(1, 31) : numbers(-31, -1);
    }

    private ArrayNode occurrences() {
        return array(2, () -> {
            ObjectNode occurrence = JSON.createObjectNode().put("day", pick(WEEKDAYS));
            int number = random.nextInt(8) - 2;
            return number == 0 ? occurrence : occurrence.put("occurrence", number);
        });
    }

    private ArrayNode array(int most, Supplier<JsonNode> element) {
        ArrayNode array = JSON.createArrayNode();
        IntStream.rangeClosed(0, random.nextInt(most)).forEach(index -> array.add(element.get()));
        return array;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
