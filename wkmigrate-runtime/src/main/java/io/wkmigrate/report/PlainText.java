package io.wkmigrate.report;

import java.util.Locale;

/** Source text on a terminal: what could move the cursor, change colours or turn the line round is spelled out. */
public final class PlainText {

    private PlainText() {}

    /** The text on one line, with control and format characters written as {@code \\u001b}. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (isHarmless(each)) {
                plain.appendCodePoint(each);
            } else {
                plain.append(String.format(Locale.ROOT, "\\u%04x", each));
            }
        });
        return plain.toString();
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
