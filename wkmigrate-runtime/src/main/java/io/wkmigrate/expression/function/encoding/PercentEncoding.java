package io.wkmigrate.expression.function.encoding;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.expression.value.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Percent encoding of UTF-8. What is encoded follows RFC 3986 (13.3 #33 of the language reference). When decoding,
 * {@code +} is a space, as was measured in the service; malformed escapes and bytes that are no UTF-8 are errors,
 * because no source tells what the service does with them.
 */
public final class PercentEncoding {

    private static final String UNRESERVED = "-._~";

    private PercentEncoding() {}

    /** Everything but unreserved characters is encoded. */
    public static String encode(String text) {
        return encode(text, UNRESERVED);
    }

    /** Everything is encoded but ASCII letters, digits and some other characters. */
    static String encode(String text, String others) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : Utf8.bytes(text)) {
            if (isLetterOrDigit(each) || others.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append(hex(each >> 4)).append(hex(each));
            }
        }
        return encoded.toString();
    }

    private static boolean isLetterOrDigit(byte each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9');
    }

    private static char hex(int value) {
        return "0123456789ABCDEF".charAt(value & 0xF);
    }

    /** The text; fails with {@link Problem#CONVERSION}. */
    public static String decode(String text) {
        byte[] encoded = Utf8.bytes(text);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] == '%') {
                decoded.write(digit(encoded, i + 1) << 4 | digit(encoded, i + 2));
                i += 2;
            } else {
                decoded.write(encoded[i] == '+' ? ' ' : encoded[i]);
            }
        }
        return utf8(decoded.toByteArray());
    }

    private static int digit(byte[] encoded, int at) {
        int value = at < encoded.length ? Character.digit((char) encoded[at], 16) : -1;
        if (value < 0) {
            throw new ExpressionException(Problem.CONVERSION, "The text has a % without two hexadecimal digits.");
        }
        return value;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new ExpressionException(Problem.CONVERSION, "The decoded bytes are no valid UTF-8.");
        }
    }
}
