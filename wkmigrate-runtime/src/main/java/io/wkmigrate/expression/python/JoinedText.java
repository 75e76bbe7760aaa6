package io.wkmigrate.expression.python;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Texts in a row as Python: one literal, an f-string, or a sum where the expressions cannot stand in an f-string. Up to Python
 * 3.11 these hold neither the quotes of the f-string nor backslashes nor {@code #}.
 *
 * @param parts in order
 */
record JoinedText(List<Part> parts) {

    /** A part of the text. */
    sealed interface Part {}

    /** Text that is written down. */
    record Fixed(String text) implements Part {

        private Fixed plus(Fixed next) {
            return new Fixed(text + next.text);
        }
    }

    /**
     * Text that is computed.
     *
     * @param text the text form, a Python {@code str}
     * @param formatted what gives the same text in an f-string
     */
    record Computed(Python text, Python formatted) implements Part {}

    /** Takes the parts over; neighbours that are written down become one. */
    JoinedText {
        List<Part> joined = new ArrayList<>();
        for (Part each : parts) {
            boolean join = each instanceof Fixed && !joined.isEmpty() && joined.get(joined.size() - 1) instanceof Fixed;
            joined.add(join ? ((Fixed) joined.remove(joined.size() - 1)).plus((Fixed) each) : each);
        }
        parts = List.copyOf(joined);
    }

    Python python() {
        if (parts.isEmpty()) {
            return Python.text("");
        }
        return parts.size() == 1 ? alone(parts.get(0)) : fString().orElseGet(this::sum);
    }

    private static Python alone(Part part) {
        return part instanceof Computed computed ? computed.text() : Python.text(((Fixed) part).text());
    }

    private Optional<Python> fString() {
        char quote = StringLiteral.quote(parts.stream()
                .map(each -> each instanceof Fixed fixed ? fixed.text() : "")
                .collect(Collectors.joining()));
        StringBuilder source = new StringBuilder("f").append(quote);
        for (Part each : parts) {
            Optional<String> part = each instanceof Computed computed
                    ? Embedding.of(computed.formatted(), quote)
                    : Optional.of(Embedding.literal(((Fixed) each).text(), quote));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            source.append(part.get());
        }
        return Optional.of(Python.atom(source.append(quote).toString()));
    }

    private Python sum() {
        return Python.operation("+", parts.stream().map(JoinedText::alone).toArray(Python[]::new));
    }
}
