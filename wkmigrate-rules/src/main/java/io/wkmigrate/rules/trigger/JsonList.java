package io.wkmigrate.rules.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Reads what may be one value or a list of values (SC-6), all or nothing. */
final class JsonList {

    private JsonList() {}

    /** The values, or empty when one of them cannot be read. */
    static <T> Optional<List<T>> of(JsonNode json, Function<JsonNode, Optional<T>> element) {
        if (!json.isArray()) {
            return element.apply(json).map(List::of);
        }
        List<T> values = new ArrayList<>();
        json.forEach(each -> element.apply(each).ifPresent(values::add));
        return values.size() == json.size() ? Optional.of(values) : Optional.empty();
    }

    /** Reads an allowed whole number, also one written as text. */
    static Function<JsonNode, Optional<Integer>> number(IntPredicate allowed) {
        return json -> number(json).filter(allowed::test);
    }

    private static Optional<Integer> number(JsonNode json) {
        if (!json.isNumber() && !json.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(json.asText().strip()).intValueExact());
        } catch (ArithmeticException | NumberFormatException notAWholeNumber) {
            return Optional.empty();
        }
    }
}
