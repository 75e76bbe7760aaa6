package io.wkmigrate.expression.value;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Text as bytes. As in .NET, what cannot be converted becomes U+FFFD in both directions. */
public final class Utf8 {

    private static final char REPLACEMENT = '\uFFFD';

    /** The first byte of surrogates that are encoded one by one. */
    private static final byte BEGINS_SURROGATE = (byte) 0xED;

    private static final int FIRST_SURROGATE_CONTINUATION = 0xA0;

    private Utf8() {}

    public static byte[] bytes(String text) {
        StringBuilder whole = new StringBuilder();
        text.codePoints().forEach(each -> append(whole, each));
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, int codePoint) {
        if (Character.getType(codePoint) == Character.SURROGATE) {
            text.append(REPLACEMENT);
        } else {
            text.appendCodePoint(codePoint);
        }
    }

    /** The text of bytes: one replacement for each longest beginning of a character, as the Unicode standard advises. */
    public static String text(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer source = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(source, text, true);
        while (result.isError()) {
            text.put(REPLACEMENT);
            source.position(source.position() + malformed(source, result));
            result = decoder.decode(source, text, true);
        }
        return text.flip().toString();
    }

    /** Java takes an encoded surrogate for one wrong sequence, but no character begins with its first two bytes. */
    private static int malformed(ByteBuffer source, CoderResult result) {
        int at = source.position();
        boolean surrogate = source.get(at) == BEGINS_SURROGATE
                && source.remaining() > 1
                && Byte.toUnsignedInt(source.get(at + 1)) >= FIRST_SURROGATE_CONTINUATION;
        return surrogate ? 1 : result.length();
    }
}
