package io.wkmigrate.load.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The encodings JSON files come in. Without a byte order mark UTF-16 shows by the zero byte in the first character,
 * which in JSON is always ASCII.
 */
enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16_BE(StandardCharsets.UTF_16BE),
    UTF_16_LE(StandardCharsets.UTF_16LE);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    /** The encoding that the first bytes tell. */
    static TextEncoding of(byte[] bytes) {
        for (TextEncoding each : values()) {
            if (each.isMarked(bytes)) {
                return each;
            }
        }
        if (bytes.length >= 2 && bytes[0] == 0 && bytes[1] != 0) {
            return UTF_16_BE;
        }
        return bytes.length >= 2 && bytes[0] != 0 && bytes[1] == 0 ? UTF_16_LE : UTF_8;
    }

    /** Whether the bytes are UTF-32, or no text: they start with a zero character, which no JSON does. */
    static boolean isNeither(byte[] bytes) {
        return isZeroCharacter(bytes, 0) || isZeroCharacter(bytes, 2);
    }

    private static boolean isZeroCharacter(byte[] bytes, int at) {
        return bytes.length >= at + 2 && bytes[at] == 0 && bytes[at + 1] == 0;
    }

    /** The text without its byte order mark; empty when the bytes are not in this encoding. */
    Optional<CharBuffer> decode(byte[] bytes) {
        int start = isMarked(bytes) ? mark().length : 0;
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start)));
        } catch (CharacterCodingException notInThisEncoding) {
            return Optional.empty();
        }
    }

    /** The text of a file for searching: exact where it is ASCII, and never an error. */
    static String searchable(byte[] bytes) {
        TextEncoding encoding = of(bytes);
        return new String(bytes, encoding == UTF_8 ? StandardCharsets.ISO_8859_1 : encoding.charset);
    }

    private boolean isMarked(byte[] bytes) {
        byte[] mark = mark();
        return bytes.length >= mark.length && Arrays.equals(mark, 0, mark.length, bytes, 0, mark.length);
    }

    private byte[] mark() {
        return BYTE_ORDER_MARK.getBytes(charset);
    }
}
