package io.wkmigrate.api.emit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Python expression that is safe to put into a program, because it was made from values and not from text.
 *
 * @param source the source; one line
 * @param binding how strongly its outermost operator binds
 */
public record Python(String source, Binding binding) {

    /** Nothing. */
    public static final Python NONE = atom("None");

    /** What is longer does not fit on a line with the name of its argument. */
    private static final int LONG_TEXT = 70;

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
        return atom(quote + StringLiteral.body(value, quote) + quote);
    }

    /** The same, with a literal for each line of a long text that has several, so that a query stays readable. */
    public static Python lines(String value) {
        Python whole = text(value);
        String[] lines = value.split("(?<=\n)(?!$)", -1);
        if (lines.length < 2 || whole.source().length() < LONG_TEXT) {
            return whole;
        }
        return atom(Stream.of(lines).map(line -> text(line).source()).collect(Collectors.joining(" ", "(", ")")));
    }

    /** Source of this program that needs no parentheses as an operand, such as an f-string. */
    public static Python atom(String source) {
        return new Python(source, Binding.ATOM);
    }

    /** A whole number. */
    public static Python number(long value) {
        return numeral(Long.toString(value));
    }

    /** A fraction. */
    public static Python number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a finite number");
        }
        return numeral(Double.toString(value).replace('E', 'e'));
    }

    private static Python numeral(String source) {
        return new Python(source, source.startsWith("-") ? Binding.SIGN : Binding.NUMBER);
    }

    /** A name; must be an identifier. */
    public static Python name(String identifier) {
        if (!IDENTIFIER.matcher(identifier).matches()) {
            throw new IllegalArgumentException("Not a Python identifier: \"" + identifier + "\"");
        }
        return atom(identifier);
    }

    /** A call of a function whose name this program knows: {@code dbutils.widgets.get("x")}. */
    public static Python call(String function, Python... arguments) {
        for (String part : function.split("\\.", -1)) {
            name(part);
        }
        return atom(function + "(" + list(arguments) + ")");
    }

    private static String list(Python... elements) {
        return Stream.of(elements).map(Python::source).collect(Collectors.joining(", "));
    }

    /** A call with arguments by position and by name. */
    public static Python call(String function, List<Python> arguments, Map<String, Python> named) {
        Stream<String> byName = named.entrySet().stream()
                .map(each ->
                        name(each.getKey()).source() + "=" + each.getValue().source());
        String all =
                Stream.concat(arguments.stream().map(Python::source), byName).collect(Collectors.joining(", "));
        for (String part : function.split("\\.", -1)) {
            name(part);
        }
        return atom(function + "(" + all + ")");
    }

    /** {@code True} or {@code False}. */
    public static Python bool(boolean value) {
        return atom(value ? "True" : "False");
    }

    /** A list display. */
    public static Python array(Python... elements) {
        return atom("[" + list(elements) + "]");
    }

    /** A tuple of at least two elements. */
    public static Python tuple(Python first, Python second, Python... more) {
        return atom("("
                + list(Stream.concat(Stream.of(first, second), Stream.of(more)).toArray(Python[]::new)) + ")");
    }

    /** A dict display. */
    public static Python dict(Map<String, Python> members) {
        return atom(members.entrySet().stream()
                .map(each ->
                        text(each.getKey()).source() + ": " + each.getValue().source())
                .collect(Collectors.joining(", ", "{", "}")));
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
     * Operands with an operator between them; a single operand is the operation itself.
     *
     * @param operator between two operands: {@code ==}, {@code and}, {@code not in}, {@code +}
     */
    public static Python operation(String operator, Python... operands) {
        if (operands.length == 1) {
            return operands[0];
        }
        Binding binding = Binding.of(operator);
        return new Python(
                IntStream.range(0, operands.length)
                        .mapToObj(each ->
                                operands[each].inParenthesesUnless(binding.takes(operands[each].binding, each == 0)))
                        .collect(Collectors.joining(" " + operator + " ")),
                binding);
    }

    /** {@code not x}. */
    public static Python not(Python condition) {
        return new Python("not " + condition.operand(Binding.NOT), Binding.NOT);
    }

    /** {@code x if y else z}. */
    public static Python conditional(Python value, Python condition, Python otherwise) {
        return new Python(
                value.operand(Binding.OR) + " if " + condition.operand(Binding.OR) + " else " + otherwise.source(),
                Binding.CONDITIONAL);
    }

    /** {@code lambda: x}, which computes a value later. */
    public static Python lambda(Python value) {
        return new Python("lambda: " + value.source(), Binding.CONDITIONAL);
    }

    /** A call of a method: {@code x.strip()}. */
    public Python method(String name, Python... arguments) {
        return atom(operand(Binding.ATOM) + "." + name(name).source() + "(" + list(arguments) + ")");
    }

    /** Whether it is a name, so that it can stand twice in an expression. */
    public boolean isName() {
        return IDENTIFIER.matcher(source).matches();
    }

    private String operand(Binding weakest) {
        return inParenthesesUnless(binding.compareTo(weakest) >= 0);
    }

    private String inParenthesesUnless(boolean binds) {
        return binds ? source : "(" + source + ")";
    }
}
