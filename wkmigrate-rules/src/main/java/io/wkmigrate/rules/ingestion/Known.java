package io.wkmigrate.rules.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.value.Value;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is known now of the code that rules made. */
final class Known {

    /** A text of this program that needs no escapes. */
    private static final Pattern PLAIN_TEXT = Pattern.compile("\"[^\"\\\\]*\"|'[^'\\\\]*'");

    private Known() {}

    /** The text of a value; booleans and numbers as JSON spells them. */
    static Optional<String> text(Code code) {
        if (code instanceof Code.Input input) {
            return input.value().literal().map(Known::spelled);
        }
        return code instanceof Code.Fixed fixed ? text(fixed.python()) : Optional.empty();
    }

    private static Optional<String> text(Python python) {
        String source = python.source();
        if (source.equals("True") || source.equals("False")) {
            return Optional.of(source.equals("True") ? "true" : "false");
        }
        return Optional.of(source)
                .filter(each -> PLAIN_TEXT.matcher(each).matches())
                .map(each -> each.substring(1, each.length() - 1));
    }

    private static String spelled(Object literal) {
        return literal instanceof JsonNode json && json.isValueNode() ? json.asText() : literal.toString();
    }

    /** Whether something in it is known only when it runs, or is secret. */
    static boolean isComputed(Code code) {
        return code.parts()
                .anyMatch(each -> each instanceof Code.Credential
                        || (each instanceof Code.Input input
                                && input.value().literal().isEmpty()));
    }

    /** Whether one of some values is known only when it runs. */
    static boolean isAnyComputed(Stream<? extends Value<?>> values) {
        return values.anyMatch(each -> each.literal().isEmpty());
    }
}
