package io.wkmigrate.expression.function.date;

/**
 * A part of a custom format.
 *
 * @param literal whether the text stands for itself
 * @param text literal text, or the same letter a number of times: {@code yyyy}
 */
record FormatPart(boolean literal, String text) {

    /** What the part stands for; any character when it is a literal. */
    char letter() {
        return text.charAt(0);
    }

    /** How often the letter is repeated. */
    int count() {
        return text.length();
    }
}
