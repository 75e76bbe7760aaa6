package io.wkmigrate.api.emit;

import java.util.regex.Pattern;

/**
 * A piece of Python source that is safe to put into a program, because it was made from a value and not from text.
 *
 * @param source the source; one line
 */
public record Python(String source) {

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
        char quote = value.contains("\"") && !value.contains("'") ? '\'' : '"';
        StringBuilder literal = new StringBuilder().append(quote);
        value.codePoints().forEach(each -> append(literal, each, quote));
        return new Python(literal.append(quote).toString());
    }

    private static void append(StringBuilder literal, int codePoint, char quote) {
        if (codePoint == quote || codePoint == '\\') {
            literal.append('\\').append((char) codePoint);
        } else if (codePoint >= ' ' && codePoint < 0x7F) {
            literal.append((char) codePoint);
        } else if (codePoint == '\n') {
            literal.append("\\n");
        } else if (codePoint == '\t') {
            literal.append("\\t");
        } else if (codePoint == '\r') {
            literal.append("\\r");
        } else if (codePoint <= 0xFF) {
            literal.append("\\x").append(hex(codePoint, 2));
        } else if (codePoint <= 0xFFFF) {
            literal.append("\\u").append(hex(codePoint, 4));
        } else {
            literal.append("\\U").append(hex(codePoint, 8));
        }
    }

    private static String hex(int codePoint, int digits) {
        String hex = Integer.toHexString(codePoint);
        return "0".repeat(digits - hex.length()) + hex;
    }

    /** A whole number. */
    public static Python number(long value) {
        return new Python(Long.toString(value));
    }

    /** A name; must be an identifier. */
    public static Python name(String identifier) {
        if (!IDENTIFIER.matcher(identifier).matches()) {
            throw new IllegalArgumentException("Not a Python identifier: \"" + identifier + "\"");
        }
        return new Python(identifier);
    }

    /** A call of a function whose name this program knows: {@code dbutils.widgets.get("x")}. */
    public static Python call(String function, Python... arguments) {
        for (String part : function.split("\\.", -1)) {
            name(part);
        }
        StringBuilder call = new StringBuilder(function).append('(');
        for (int i = 0; i < arguments.length; i++) {
            call.append(i == 0 ? "" : ", ").append(arguments[i].source());
        }
        return new Python(call.append(')').toString());
    }
}
