package io.wkmigrate.policy;

/**
 * A pattern for names: {@code *} is any text, {@code ?} any one character, everything else itself. Case is ignored, as ADF
 * does for names.
 *
 * <p>It is matched by hand: a regular expression tries all ways in which several stars can share a name, and a file with
 * many stars could keep a conversion busy for hours.
 */
final class NamePattern {

    private final int[] pattern;

    private NamePattern(int[] pattern) {
        this.pattern = pattern;
    }

    static NamePattern of(String text) {
        return new NamePattern(folded(text));
    }

    /** Greek and others have letters that differ in lower case only, or in upper case only. */
    private static int[] folded(String text) {
        return text.codePoints()
                .map(each -> Character.toLowerCase(Character.toUpperCase(each)))
                .toArray();
    }

    /** A star takes as little as it can; where that leads nowhere, the last star, and only that one, takes one more. */
    boolean matches(String name) {
        int[] letters = folded(name);
        int at = 0;
        int afterStar = -1;
        int taken = 0;
        int letter = 0;
        while (letter < letters.length) {
            if (at < pattern.length && pattern[at] == '*') {
                afterStar = ++at;
                taken = letter;
            } else if (at < pattern.length && (pattern[at] == '?' || pattern[at] == letters[letter])) {
                at++;
                letter++;
            } else if (afterStar >= 0) {
                at = afterStar;
                letter = ++taken;
            } else {
                return false;
            }
        }
        while (at < pattern.length && pattern[at] == '*') {
            at++;
        }
        return at == pattern.length;
    }

    /** Whether it fits a path, or a folder that the path is in. */
    boolean matchesPath(String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (matches(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
