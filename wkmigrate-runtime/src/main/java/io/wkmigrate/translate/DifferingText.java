package io.wkmigrate.translate;

import io.wkmigrate.translate.AppliedRewrite.Change;

/**
 * The part in which two texts differ: what they have in common at both ends is left out, as far as whole words go.
 *
 * @param before the part of the first text
 * @param after the part of the second text
 */
public record DifferingText(String before, String after) {

    private static final int LONGEST = 400;
    private static final String LEFT_OUT = "…";

    /** The differing part of two texts. */
    public static DifferingText of(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        while (start > 0 && inWord(before.charAt(start - 1))) {
            start--;
        }
        while (tail > 0 && inWord(before.charAt(before.length() - tail))) {
            tail--;
        }
        return new DifferingText(cut(before, start, tail), cut(after, start, tail));
    }

    /** As a change of something. */
    public Change at(String what) {
        return new Change(what, before, after);
    }

    private static boolean inWord(char each) {
        return "[](){},;= \n".indexOf(each) < 0;
    }

    private static String cut(String text, int start, int tail) {
        String part = text.substring(start, text.length() - tail);
        String shortened = part.codePointCount(0, part.length()) > LONGEST
                ? part.substring(0, part.offsetByCodePoints(0, LONGEST)) + LEFT_OUT
                : part;
        return (start > 0 ? LEFT_OUT : "") + shortened + (tail > 0 ? LEFT_OUT : "");
    }
}
