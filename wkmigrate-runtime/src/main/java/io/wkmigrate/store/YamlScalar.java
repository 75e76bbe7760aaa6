package io.wkmigrate.store;

import java.util.Locale;
import java.util.Set;

/**
 * Writes text as a YAML scalar: plain when that is certain to be read as the same text by every reader, else in double
 * quotes on one line.
 */
final class YamlScalar {

    /** What YAML 1.1 or 1.2 reads as something else than text, of all that begins with a letter. */
    private static final Set<String> RESERVED = Set.of("y", "yes", "n", "no", "on", "off", "true", "false", "null");

    private static final String PLAIN_PUNCTUATION = "_-./,()";

    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Characters that a reader refuses or a person does not see, as first and last of each range: controls, line and
     * paragraph separators, marks that turn the direction of text, halves of pairs, private use. A table of our own, since
     * the one of the Java platform changes from release to release.
     */
    private static final int[][] HIDDEN = {
        {0x00, 0x1F}, {0x7F, 0xA0}, {0xAD, 0xAD}, {0x61C, 0x61C}, {0x180E, 0x180E}, {0x200B, 0x200F},
        {0x2028, 0x202F}, {0x205F, 0x206F}, {0xD800, 0xF8FF}, {0xFEFF, 0xFEFF}, {0xFFF0, 0xFFFF}, {0xE0000, 0x10FFFF}
    };

    private YamlScalar() {}

    static void append(StringBuilder out, String text) {
        if (isPlain(text)) {
            out.append(text);
        } else {
            quote(out, text);
        }
    }

    private static boolean isPlain(String text) {
        if (!startsPlain(text) || text.endsWith(" ")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean blank = each == ' ' && text.charAt(i - 1) != ' ';
            if (!blank && !isLetter(each) && !isDigit(each) && PLAIN_PUNCTUATION.indexOf(each) < 0) {
                return false;
            }
        }
        return !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean startsPlain(String text) {
        return !text.isEmpty() && (isLetter(text.charAt(0)) || text.startsWith("/") || text.startsWith("../"));
    }

    private static boolean isLetter(char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); ) {
            int each = text.codePointAt(i);
            i += Character.charCount(each);
            escape(out, each);
        }
        out.append('"');
    }

    private static void escape(StringBuilder out, int codePoint) {
        switch (codePoint) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isVisible(codePoint)) {
                    out.appendCodePoint(codePoint);
                } else {
                    appendHex(out, codePoint);
                }
            }
        }
    }

    private static boolean isVisible(int codePoint) {
        for (int[] range : HIDDEN) {
            if (codePoint <= range[1]) {
                return codePoint < range[0];
            }
        }
        return true;
    }

    /** Half a surrogate pair is no character: no YAML file can hold it, and readers refuse its escape. */
    private static void appendHex(StringBuilder out, int codePoint) {
        int legal =
                codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? REPLACEMENT : codePoint;
        if (legal <= 0xFF) {
            hex(out.append("\\x"), legal, 2);
        } else if (legal <= 0xFFFF) {
            hex(out.append("\\u"), legal, 4);
        } else {
            hex(out.append("\\U"), legal, 8);
        }
    }

    private static void hex(StringBuilder out, int value, int digits) {
        String hex = Integer.toHexString(value);
        out.append("0".repeat(digits - hex.length())).append(hex);
    }
}
