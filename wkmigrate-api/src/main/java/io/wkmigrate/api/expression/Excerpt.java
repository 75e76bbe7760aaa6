package io.wkmigrate.api.expression;

/**
 * Parts of an expression as messages show them. The source is not trusted: they are short, in one line, and without
 * characters that steer a terminal or turn the reading direction.
 */
public final class Excerpt {

    private static final int LONGEST = 40;

    private Excerpt() {}

    /** A word in double quotes; of a long one only the beginning. */
    public static String quoted(String word) {
        boolean cut = word.length() > LONGEST;
        return "\"" + visible(word, 0, cut ? LONGEST : word.length()) + (cut ? "…\"" : "\"");
    }

    /** A part of a text; each of its UTF-16 units becomes one character. */
    static String visible(String text, int start, int end) {
        StringBuilder visible = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            visible.append(visible(text.charAt(i)));
        }
        return visible.toString();
    }

    private static char visible(char character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t' ? ' ' : '\ufffd';
            case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> '\ufffd';
            default -> character;
        };
    }
}
