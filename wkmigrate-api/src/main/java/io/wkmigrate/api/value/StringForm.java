package io.wkmigrate.api.value;

/** What a string of ADF JSON is, told by its text alone (section 2 of the language reference). */
public enum StringForm {
    /** Text that stands for itself. */
    LITERAL,
    /** Text that stands for itself without its first {@code @}. */
    ESCAPED,
    /** One expression behind an {@code @}; keeps its type. */
    WHOLE,
    /** Text with expressions in it. */
    INTERPOLATED;

    /** The form of a text whose JSON escapes are resolved. */
    public static StringForm of(String text) {
        if (text.startsWith("@@")) {
            return ESCAPED;
        }
        if (text.startsWith("@") && text.length() > 1 && text.charAt(1) != '{') {
            return WHOLE;
        }
        return text.contains("@{") ? INTERPOLATED : LITERAL;
    }
}
