package io.wkmigrate.expression.value;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.util.Base64;
import java.util.regex.Pattern;

/** Base64 as .NET reads it: padded, white space is skipped. */
public final class Base64Text {

    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\r\\n]");

    private Base64Text() {}

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes; fails with {@link Problem#CONVERSION}. */
    public static byte[] decode(String text) {
        String compact = WHITE_SPACE.matcher(text).replaceAll("");
        if (compact.length() % 4 != 0) {
            throw invalid();
        }
        try {
            return Base64.getDecoder().decode(compact);
        } catch (IllegalArgumentException otherCharacters) {
            throw invalid();
        }
    }

    private static ExpressionException invalid() {
        return new ExpressionException(Problem.CONVERSION, "The text is no valid base64.");
    }
}
