package io.wkmigrate.expression.value;

/**
 * Letter case in .NET's invariant culture: each UTF-16 unit is mapped by itself, so that {@code ß} stays and a text keeps
 * its length (section 14 of the language reference). The mappings are those of Unicode 13, which every supported Java and
 * Python knows; Windows leaves the Turkish letters and the long s alone.
 */
public final class InvariantCase {

    private static final char DOTTED_CAPITAL_I = 0x130;

    private static final char DOTLESS_I = 0x131;

    private static final char LONG_S = 0x17F;

    private InvariantCase() {}

    public static String upper(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = upper(units[i]);
        }
        return new String(units);
    }

    public static String lower(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = lower(units[i]);
        }
        return new String(units);
    }

    /** Whether two texts are the same, ordinal ignoring case. */
    static boolean same(String one, String other) {
        return one.length() == other.length() && upper(one).equals(upper(other));
    }

    private static char upper(char unit) {
        return unit == DOTLESS_I || unit == LONG_S || isCasedSinceUnicode14(unit) ? unit : Character.toUpperCase(unit);
    }

    private static char lower(char unit) {
        return unit == DOTTED_CAPITAL_I || isCasedSinceUnicode14(unit) ? unit : Character.toLowerCase(unit);
    }

    private static boolean isCasedSinceUnicode14(char unit) {
        return switch (unit) {
            case 0x19B, 0x264, 0x1C89, 0x1C8A, 0x2C2F, 0x2C5F, 0xA7C0, 0xA7C1 -> true;
            default -> unit >= 0xA7CB && unit <= 0xA7DC;
        };
    }
}
