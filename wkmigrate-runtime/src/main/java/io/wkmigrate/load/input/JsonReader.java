package io.wkmigrate.load.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.finding.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;

/**
 * Parses the JSON of one file. Order of members and digits of numbers are kept. Stricter than Jackson's own tree reader
 * where that would lose something: two members of one name are an error, and so is text after the end. Comments are
 * allowed, since ARM allows them.
 */
public final class JsonReader {

    /** How deep objects and arrays may be nested: far beyond any definition, and safe for recursive code. */
    public static final int MAX_DEPTH = 250;

    private static final JsonFactory PARSERS = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH + 1)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser in;

    private JsonReader(JsonParser in) {
        this.in = in;
    }

    /** Parses a whole file. */
    public static JsonNode read(byte[] bytes) throws RejectedFileException {
        try (JsonParser in = parser(bytes)) {
            try {
                return new JsonReader(in).document();
            } catch (IOException malformed) {
                throw JsonFault.explain(bytes, malformed, in.currentLocation());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory can be opened and closed", impossible);
        }
    }

    /** A parser for the bytes of a file, for who wants to see only a part of it. */
    static JsonParser parser(byte[] bytes) throws IOException, RejectedFileException {
        if (TextEncoding.isNeither(bytes)) {
            throw JsonFault.wrongEncoding();
        }
        TextEncoding encoding = TextEncoding.of(bytes);
        if (encoding == TextEncoding.UTF_8) {
            return PARSERS.createParser(bytes);
        }
        CharBuffer text = encoding.decode(bytes).orElseThrow(JsonFault::wrongEncoding);
        return PARSERS.createParser(text.array(), text.arrayOffset(), text.length());
    }

    private JsonNode document() throws IOException, RejectedFileException {
        if (in.nextToken() == null) {
            throw new RejectedFileException(Findings.FILE_UNREADABLE, "The file is empty.");
        }
        JsonNode document = value(1);
        if (in.nextToken() != null) {
            throw JsonFault.at(in.currentTokenLocation(), "There is text after the end of the JSON");
        }
        return document;
    }

    private JsonNode value(int depth) throws IOException, RejectedFileException {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> NODES.textNode(in.getText());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(in.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(int depth) throws IOException, RejectedFileException {
        checkDepth(depth);
        ObjectNode object = NODES.objectNode();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            if (object.has(name)) {
                throw JsonFault.at(in.currentTokenLocation(), "An object has two members of one name");
            }
            in.nextToken();
            object.set(name, value(depth + 1));
        }
        return object;
    }

    private ArrayNode array(int depth) throws IOException, RejectedFileException {
        checkDepth(depth);
        ArrayNode array = NODES.arrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(depth + 1));
        }
        return array;
    }

    private JsonNode integer() throws IOException {
        return switch (in.getNumberType()) {
            case INT -> NODES.numberNode(in.getIntValue());
            case LONG -> NODES.numberNode(in.getLongValue());
            default -> NODES.numberNode(in.getBigIntegerValue());
        };
    }

    private void checkDepth(int depth) throws RejectedFileException {
        if (depth > MAX_DEPTH) {
            throw JsonFault.at(in.currentTokenLocation(), "The JSON is nested deeper than " + MAX_DEPTH + " levels");
        }
    }
}
