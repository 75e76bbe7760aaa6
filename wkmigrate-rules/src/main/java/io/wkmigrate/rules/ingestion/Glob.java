package io.wkmigrate.rules.ingestion;

/** Patterns of ADF (CP-11) as Hadoop writes them. */
final class Glob {

    private static final String SPECIAL = "*?[]{}\\";

    private Glob() {}

    /** Whether a text selects by a pattern and not by name. */
    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** Whether a pattern means the same in Hadoop: there {@code ?} is one character, in ADF it may be none. */
    static boolean hasCounterpart(String pattern) {
        return unescaped(pattern, '?') < 0;
    }

    /** The pattern; {@code ^} takes the meaning from what follows it. */
    static String of(String pattern) {
        StringBuilder glob = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char each = pattern.charAt(i);
            boolean escaped = each == '^' && i + 1 < pattern.length();
            if (escaped) {
                each = pattern.charAt(++i);
            }
            boolean means = each == '*' && !escaped;
            glob.append(SPECIAL.indexOf(each) >= 0 && !means ? "\\" : "").append(each);
        }
        return glob.toString();
    }

    private static int unescaped(String pattern, char sign) {
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '^') {
                i++;
            } else if (pattern.charAt(i) == sign) {
                return i;
            }
        }
        return -1;
    }
}
