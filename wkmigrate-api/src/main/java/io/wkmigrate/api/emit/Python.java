package io.wkmigrate.api.emit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Python expression that is safe to put into a program, because it was made from values and not from text.
 *
 * @param source the source; one line
 * @param compound whether it needs parentheses as an operand: {@code a == b}, {@code x if y else z}
 */
public record Python(String source, boolean compound) {

    /** Nothing. */
    public static final Python NONE = new Python("None", false);

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Use the factory methods; the constructor checks that the source is one line. */
    public Python {
        if (source.lines().count() > 1) {
            throw new IllegalArgumentException("A Python expression is one line");
        }
    }

    /**
     * A string literal. Printable ASCII stands for itself, everything else is escaped; the quotes are the ones that need
     * fewer escapes, as Python formatters have it.
     */
    public static Python text(String value) {
        char quote = StringLiteral.quote(value);
        return new Python(quote + StringLiteral.body(value, quote) + quote, false);
    }

    /** A whole number. */
    public static Python number(long value) {
        return new Python(Long.toString(value), value < 0);
    }

    /** A name; must be an identifier. */
    public static Python name(String identifier) {
        if (!IDENTIFIER.matcher(identifier).matches()) {
            throw new IllegalArgumentException("Not a Python identifier: \"" + identifier + "\"");
        }
        return new Python(identifier, false);
    }

    /** A call of a function whose name this program knows: {@code dbutils.widgets.get("x")}. */
    public static Python call(String function, Python... arguments) {
        for (String part : function.split("\\.", -1)) {
            name(part);
        }
        return new Python(function + "(" + list(arguments) + ")", false);
    }

    private static String list(Python... elements) {
        return Stream.of(elements).map(Python::source).collect(Collectors.joining(", "));
    }

    /** A fraction. */
    public static Python number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a finite number");
        }
        return new Python(Double.toString(value).replace('E', 'e'), value < 0);
    }

    /** {@code True} or {@code False}. */
    public static Python bool(boolean value) {
        return new Python(value ? "True" : "False", false);
    }

    /** A list display. */
    public static Python array(Python... elements) {
        return new Python("[" + list(elements) + "]", false);
    }

    /** A dict display. */
    public static Python dict(Map<String, Python> members) {
        return new Python(
                members.entrySet().stream()
                        .map(each -> text(each.getKey()).source() + ": "
                                + each.getValue().source())
                        .collect(Collectors.joining(", ", "{", "}")),
                false);
    }

    /** A value of JSON as Python writes it. */
    public static Python json(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> {
                Map<String, Python> members = new LinkedHashMap<>();
                value.properties().forEach(each -> members.put(each.getKey(), json(each.getValue())));
                yield dict(members);
            }
            case ARRAY -> array(value.valueStream().map(Python::json).toArray(Python[]::new));
            case STRING -> text(value.textValue());
            case BOOLEAN -> bool(value.booleanValue());
            case NUMBER -> value.isIntegralNumber() ? number(value.longValue()) : number(value.doubleValue());
            default -> NONE;
        };
    }

    /**
     * An expression of operators.
     *
     * @param template Python of this program with a {@code {}} for each operand: {@code {} == {}}
     */
    public static Python operation(String template, Python... operands) {
        StringBuilder operation = new StringBuilder();
        int from = 0;
        for (Python operand : operands) {
            int at = template.indexOf("{}", from);
            operation.append(template, from, at).append(operand.operand());
            from = at + 2;
        }
        return new Python(operation.append(template.substring(from)).toString(), true);
    }

    /** A call of a method: {@code x.strip()}. */
    public Python method(String name, Python... arguments) {
        return new Python(operand() + "." + name(name).source() + "(" + list(arguments) + ")", false);
    }

    /** The source, in parentheses if it has to be as an operand. */
    public String operand() {
        return compound ? "(" + source + ")" : source;
    }
}
