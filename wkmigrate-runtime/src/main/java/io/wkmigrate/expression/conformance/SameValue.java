package io.wkmigrate.expression.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.IntStream;

/**
 * Compares results with expectations: numbers by value, objects whatever the order of their keys. It shares nothing with the
 * equality of the language, which is under test.
 */
final class SameValue {

    private SameValue() {}

    static boolean of(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return numbers(expected, actual);
        }
        if (expected.isArray() && actual.isArray()) {
            return expected.size() == actual.size()
                    && IntStream.range(0, expected.size()).allMatch(i -> of(expected.get(i), actual.get(i)));
        }
        if (expected.isObject() && actual.isObject()) {
            return expected.size() == actual.size()
                    && expected.properties().stream()
                            .allMatch(each ->
                                    actual.has(each.getKey()) && of(each.getValue(), actual.get(each.getKey())));
        }
        return expected.getNodeType() == actual.getNodeType()
                && expected.asText().equals(actual.asText());
    }

    private static boolean numbers(JsonNode expected, JsonNode actual) {
        boolean finite = isFinite(expected) && isFinite(actual);
        return finite
                ? exact(expected).compareTo(exact(actual)) == 0
                : Double.compare(expected.doubleValue(), actual.doubleValue()) == 0;
    }

    private static boolean isFinite(JsonNode number) {
        return number.isIntegralNumber() || Double.isFinite(number.doubleValue());
    }

    private static BigDecimal exact(JsonNode number) {
        return number.isIntegralNumber()
                ? new BigDecimal(number.bigIntegerValue())
                : new BigDecimal(number.doubleValue());
    }
}
