package io.wkmigrate.expression.function.encoding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.expression.value.Base64Text;
import io.wkmigrate.expression.value.ContentObject;
import io.wkmigrate.expression.value.Utf8;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A data URI: {@code data:[type][;charset=..][;base64],body} (section 10 of the language reference). */
public final class DataUri {

    private static final Pattern SCHEME = Pattern.compile("data:", Pattern.CASE_INSENSITIVE);

    private static final Pattern BASE64 = Pattern.compile(";base64\\z", Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_CHARSET =
            Pattern.compile(";charset=(?!utf-8(?:;|\\z))", Pattern.CASE_INSENSITIVE);

    private final String mediaType;
    private final byte[] content;

    private DataUri(String mediaType, byte[] content) {
        this.mediaType = mediaType;
        this.content = content;
    }

    /** The data URI of a text. */
    public static String of(String text) {
        return "data:text/plain;charset=utf-8;base64," + Base64Text.encode(Utf8.bytes(text));
    }

    /** Reads a data URI; fails with {@link Problem#CONVERSION}. */
    public static DataUri parse(String uri) {
        int comma = uri.indexOf(',');
        if (comma < 0 || !SCHEME.matcher(uri).lookingAt()) {
            throw invalid("The text is no data URI.");
        }
        String head = uri.substring(0, comma);
        String body = uri.substring(comma + 1);
        Matcher base64 = BASE64.matcher(head);
        return base64.find()
                ? new DataUri(mediaType(head.substring(0, base64.start())), Base64Text.decode(body))
                : new DataUri(mediaType(head), Utf8.bytes(PercentEncoding.decode(body)));
    }

    private static String mediaType(String head) {
        String type = head.substring(head.indexOf(':') + 1);
        if (type.startsWith(";")) {
            throw invalid("The data URI has parameters and no media type.");
        }
        return type.isEmpty() ? "text/plain" : type;
    }

    /**
     * The content as text, which must be UTF-8: what the service does with other character sets is not known (13.3
     * #29).
     */
    public String text() {
        if (OTHER_CHARSET.matcher(mediaType).find()) {
            throw invalid("The data URI is not in UTF-8.");
        }
        return Utf8.text(content);
    }

    /** The content, with the media type and its parameters, which must be of the form {@code type/subtype}. */
    public ObjectNode binary() {
        String type = mediaType.split(";", 2)[0];
        if (type.indexOf('/') < 0 || type.indexOf('/') != type.lastIndexOf('/')) {
            throw invalid("The data URI has no valid media type.");
        }
        return ContentObject.of(mediaType, content);
    }

    private static ExpressionException invalid(String message) {
        return new ExpressionException(Problem.CONVERSION, message);
    }
}
