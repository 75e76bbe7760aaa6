package io.wkmigrate.api.binding;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.CopySide;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.api.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The readers that generated binders put together. */
public final class Readers {

    /** Text; numbers and booleans are taken by their JSON text, as ADF does. */
    public static final ValueReader<String> TEXT = scalar("text", json -> Optional.of(json.asText()));

    /** A boolean, also written as text in any case. */
    public static final ValueReader<Boolean> FLAG = scalar("a boolean", Readers::asBoolean);

    /** A whole number of 32 bits, also written as text. */
    public static final ValueReader<Integer> INTEGER =
            scalar("a whole number", json -> asNumber(json).flatMap(exact(BigDecimal::intValueExact)));

    /** A whole number of 64 bits, also written as text. */
    public static final ValueReader<Long> LONG =
            scalar("a whole number", json -> asNumber(json).flatMap(exact(BigDecimal::longValueExact)));

    /** A number, also written as text. */
    public static final ValueReader<Double> NUMBER = scalar(
            "a number", json -> asNumber(json).map(BigDecimal::doubleValue).filter(Double::isFinite));

    /** A time span in any of ADF's spellings ({@code d.hh:mm:ss}, {@code hh:mm:ss}; PO-2). */
    public static final ValueReader<Duration> DURATION =
            scalar("a time span such as 0.12:00:00", json -> TimeSpan.parse(json.asText()));

    /** Any JSON, as it is. */
    public static final ValueReader<JsonNode> JSON = (json, place, log) -> {
        log.bound(json);
        return json;
    };

    /** The activities of a branch or body; they are accounted for one by one when they are translated. */
    public static final ValueReader<ActivityScope> SCOPE = (json, place, log) -> {
        if (!json.isArray()) {
            reportMisfit(json, place, log, "a list of activities");
            return null;
        }
        if (json.isEmpty()) {
            log.bound(json);
        }
        List<JsonNode> activities = new ArrayList<>();
        json.forEach(activities::add);
        ActivityScope scope = new ActivityScope(List.copyOf(activities), place);
        log.scope(scope);
        return scope;
    };

    /** The source or sink of an activity; the rule for its type binds the rest of its properties. */
    public static final ValueReader<CopySide> SIDE = (json, place, log) -> {
        if (!json.isObject()) {
            reportMisfit(json, place, log, "an object");
            return null;
        }
        ObjectReader properties = ObjectReader.open(json, place, log);
        String type = properties.optional("type", TEXT).orElse("");
        CopySide side = new CopySide(type, place, new Unbound(properties));
        log.side(side);
        return side;
    };

    /** Reading digits takes time that grows with the square of their number, and the source is not trusted. */
    private static final int LONGEST_NUMBER = 100;

    private Readers() {}

    /** A literal of one of the constants, ignoring case; {@code ALL_DONE} also matches {@code AllDone}. */
    public static <E extends Enum<E>> ValueReader<E> enumeration(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String expected = "one of " + Arrays.toString(constants);
        return scalar(
                expected,
                json -> Arrays.stream(constants)
                        .filter(each -> each.name()
                                .replace("_", "")
                                .equalsIgnoreCase(json.asText().replace("_", "")))
                        .findFirst());
    }

    /** A literal or an expression; the literal is read by {@code literal}. */
    public static <T> ValueReader<Value<T>> value(ValueReader<T> literal) {
        return new ValueOrExpressionReader<>(literal);
    }

    /** Any JSON, in which any string may be an expression. */
    public static ValueReader<Value<JsonNode>> anyValue() {
        return value(JSON);
    }

    /** A nested record. */
    public static <R> ValueReader<R> record(PropertyBinder<R> binder) {
        return (json, place, log) -> {
            if (!json.isObject()) {
                reportMisfit(json, place, log, "an object");
                return null;
            }
            return binder.bind(ObjectReader.open(json, place, log));
        };
    }

    /** An array; elements that do not fit are reported and left out. */
    public static <T> ValueReader<List<T>> list(ValueReader<? extends T> element) {
        return (json, place, log) -> {
            if (!json.isArray()) {
                reportMisfit(json, place, log, "a list");
                return null;
            }
            if (json.isEmpty()) {
                log.bound(json);
            }
            List<T> elements = new ArrayList<>();
            for (int i = 0; i < json.size(); i++) {
                T read = element.read(json.get(i), place.child(i), log);
                if (read != null) {
                    elements.add(read);
                }
            }
            return Collections.unmodifiableList(elements);
        };
    }

    /** An object used as a map, in source order; members that do not fit are reported and left out. */
    public static <T> ValueReader<Map<String, T>> map(ValueReader<? extends T> element) {
        return (json, place, log) -> {
            if (!json.isObject()) {
                reportMisfit(json, place, log, "an object");
                return null;
            }
            if (json.isEmpty()) {
                log.bound(json);
            }
            Map<String, T> members = new LinkedHashMap<>();
            json.properties().forEach(member -> {
                T read = element.read(member.getValue(), place.child(member.getKey()), log);
                if (read != null) {
                    members.put(member.getKey(), read);
                }
            });
            return Collections.unmodifiableMap(members);
        };
    }

    private static <T> ValueReader<T> scalar(String expected, Function<JsonNode, Optional<T>> convert) {
        return (json, place, log) -> {
            Optional<T> converted = json.isValueNode() && !json.isNull() ? convert.apply(json) : Optional.empty();
            if (converted.isEmpty()) {
                reportMisfit(json, place, log, expected);
                return null;
            }
            log.bound(json);
            return converted.get();
        };
    }

    /** Accounts for a value that does not fit and reports it, without repeating the value. */
    private static void reportMisfit(JsonNode json, SourcePlace place, BindingLog log, String expected) {
        log.bound(json);
        String found = json.getNodeType().name().toLowerCase(Locale.ROOT);
        log.report(Findings.PROPERTY_ILL_TYPED, place, "Expected " + expected + " and found " + found + ".");
    }

    private static Optional<Boolean> asBoolean(JsonNode json) {
        return switch (json.asText().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> asNumber(JsonNode json) {
        if (json.isNumber()) {
            return Optional.of(json.decimalValue());
        }
        if (!json.isTextual() || json.textValue().length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(json.textValue().strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static <T> Function<BigDecimal, Optional<T>> exact(Function<BigDecimal, T> convert) {
        return number -> {
            try {
                return Optional.of(convert.apply(number));
            } catch (ArithmeticException notWhole) {
                return Optional.empty();
            }
        };
    }
}
