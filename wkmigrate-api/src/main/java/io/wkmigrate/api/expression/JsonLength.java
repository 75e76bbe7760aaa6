package io.wkmigrate.api.expression;

/** How many characters compact JSON takes, as Jackson writes it. */
final class JsonLength {

    private JsonLength() {}

    /** Of a text without its quotes. */
    static int ofText(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += of(text.charAt(i));
        }
        return length;
    }

    /** Of a character in a text. */
    static int of(char character) {
        return switch (character) {
            case '"', '\\', '\b', '\t', '\n', '\f', '\r' -> 2;
            default -> character < ' ' ? 6 : 1;
        };
    }
}
