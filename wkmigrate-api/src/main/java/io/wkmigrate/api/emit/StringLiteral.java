package io.wkmigrate.api.emit;

/** How text is written between the quotes of a Python string. */
public final class StringLiteral {

    private StringLiteral() {}

    /** The quote that needs fewer escapes, in doubt the double one, as Python formatters have it. */
    public static char quote(String text) {
        return count(text, '"') > count(text, '\'') ? '\'' : '"';
    }

    private static long count(String text, char quote) {
        return text.chars().filter(each -> each == quote).count();
    }

    /** What stands between the quotes: printable ASCII as it is, everything else escaped. */
    public static String body(String text, char quote) {
        StringBuilder body = new StringBuilder();
        text.codePoints().forEach(each -> append(body, each, quote));
        return body.toString();
    }

    private static void append(StringBuilder body, int codePoint, char quote) {
        if (codePoint == quote || codePoint == '\\') {
            body.append('\\').append((char) codePoint);
        } else if (codePoint >= ' ' && codePoint < 0x7F) {
            body.append((char) codePoint);
        } else if (codePoint == '\n') {
            body.append("\\n");
        } else if (codePoint == '\t') {
            body.append("\\t");
        } else if (codePoint == '\r') {
            body.append("\\r");
        } else if (codePoint <= 0xFF) {
            body.append("\\x").append(hex(codePoint, 2));
        } else if (codePoint <= 0xFFFF) {
            body.append("\\u").append(hex(codePoint, 4));
        } else {
            body.append("\\U").append(hex(codePoint, 8));
        }
    }

    private static String hex(int codePoint, int digits) {
        String hex = Integer.toHexString(codePoint);
        return "0".repeat(digits - hex.length()) + hex;
    }
}
