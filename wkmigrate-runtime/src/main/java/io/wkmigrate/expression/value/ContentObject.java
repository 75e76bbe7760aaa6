package io.wkmigrate.expression.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bytes with a media type, as ADF writes them in JSON (section 10 of the language reference). XML is one, too. */
public final class ContentObject {

    private static final String TYPE = "$content-type";

    private static final String CONTENT = "$content";

    private static final String XML = "application/xml;charset=utf-8";

    private ContentObject() {}

    /** A content object. */
    public static ObjectNode of(String mediaType, byte[] content) {
        return JsonNodeFactory.instance.objectNode().put(TYPE, mediaType).put(CONTENT, Base64Text.encode(content));
    }

    /** XML. */
    public static ObjectNode xml(String text) {
        return of(XML, Utf8.bytes(text));
    }

    /** Whether a value is one: an object with exactly the two members. */
    public static boolean is(JsonNode value) {
        return value.isObject()
                && value.size() == 2
                && value.path(TYPE).isTextual()
                && value.path(CONTENT).isTextual();
    }

    public static boolean isXml(JsonNode value) {
        return is(value) && value.path(TYPE).textValue().startsWith("application/xml");
    }

    /** The bytes of a content object as text. */
    public static String text(JsonNode content) {
        return Utf8.text(Base64Text.decode(base64(content)));
    }

    /** The bytes in base64. */
    public static String base64(JsonNode content) {
        return content.path(CONTENT).textValue();
    }
}
