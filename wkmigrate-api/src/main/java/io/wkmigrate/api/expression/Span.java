package io.wkmigrate.api.expression;

/**
 * Where something stands in the text of an expression.
 *
 * @param start the first character, counted from 0 in UTF-16 units
 * @param end the character behind the last one
 */
public record Span(int start, int end) {

    /** From the start of this one to the end of another. */
    public Span to(Span last) {
        return new Span(start, last.end);
    }
}
