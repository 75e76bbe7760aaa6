package io.wkmigrate.api.expression;

import org.jspecify.annotations.Nullable;

/** Where the characters of a text stand in the source that contains it. */
final class Positions {

    /** The text is the source. */
    static final Positions SAME = new Positions(0, null);

    private final int offset;
    private final int @Nullable [] escaped;

    private Positions(int offset, int @Nullable [] escaped) {
        this.offset = offset;
        this.escaped = escaped;
    }

    /**
     * A text that stands in JSON, where some characters are escaped.
     *
     * @param offset where its first character is, behind the opening quote
     */
    static Positions inJson(int offset, String text) {
        if (JsonLength.ofText(text) == text.length()) {
            return new Positions(offset, null);
        }
        int[] escaped = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            escaped[i + 1] = escaped[i] + JsonLength.of(text.charAt(i));
        }
        return new Positions(offset, escaped);
    }

    /** Where a part of the text is in the source. */
    Span span(int start, int end) {
        return escaped == null
                ? new Span(offset + start, offset + end)
                : new Span(offset + escaped[start], offset + escaped[end]);
    }
}
