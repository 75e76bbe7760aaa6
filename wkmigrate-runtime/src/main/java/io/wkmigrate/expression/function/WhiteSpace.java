package io.wkmigrate.expression.function;

/** What .NET takes for white space. It is not what {@link Character#isWhitespace(char)} does. */
final class WhiteSpace {

    private WhiteSpace() {}

    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && is(text.charAt(start))) {
            start++;
        }
        while (end > start && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean is(char unit) {
        return Character.isSpaceChar(unit) || (unit >= '\t' && unit <= '\r') || unit == '\u0085';
    }
}
