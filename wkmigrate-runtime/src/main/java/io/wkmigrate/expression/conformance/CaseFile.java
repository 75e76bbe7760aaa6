package io.wkmigrate.expression.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads case files: a JSON object a line. A line that is none does not hide the others. */
public final class CaseFile {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CaseFile() {}

    /** The lines that are not blank, in order. */
    public static List<CaseLine> read(byte[] file) {
        List<CaseLine> lines = new ArrayList<>();
        int start = startsWithMark(file) ? BYTE_ORDER_MARK.length : 0;
        for (int number = 1; start < file.length; number++) {
            int end = start;
            while (end < file.length && file[end] != '\n') {
                end++;
            }
            ByteBuffer line = ByteBuffer.wrap(file, start, end - start);
            if (!isBlank(line)) {
                lines.add(line(number, line));
            }
            start = end + 1;
        }
        return lines;
    }

    private static boolean startsWithMark(byte[] file) {
        return file.length >= BYTE_ORDER_MARK.length
                && ByteBuffer.wrap(file, 0, BYTE_ORDER_MARK.length).equals(ByteBuffer.wrap(BYTE_ORDER_MARK));
    }

    private static boolean isBlank(ByteBuffer line) {
        for (int i = line.position(); i < line.limit(); i++) {
            if (line.get(i) > ' ' || line.get(i) < 0) {
                return false;
            }
        }
        return true;
    }

    private static CaseLine line(int number, ByteBuffer line) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(line).toString();
            return new CaseLine.Case(read(number, CaseJson.read(text)));
        } catch (CharacterCodingException e) {
            return new CaseLine.Unreadable(number, "It is not UTF-8.");
        } catch (InvalidCaseException e) {
            return new CaseLine.Unreadable(number, e.getMessage());
        }
    }

    private static ConformanceCase read(int number, JsonNode json) throws InvalidCaseException {
        if (!json.path("expression").isTextual()) {
            throw new InvalidCaseException("It has no text \"expression\".");
        }
        JsonNode context = json.has("context") ? json.get("context") : JsonNodeFactory.instance.objectNode();
        return new ConformanceCase(
                json.path("id").isTextual() ? json.get("id").textValue() : "line " + number,
                json.get("expression").textValue(),
                ExpressionContext.of(context),
                expectation(json),
                Dialect.ofNotes(json.path("notes").asText()));
    }

    private static Expectation expectation(JsonNode json) throws InvalidCaseException {
        if (json.has("expected") == json.has("error")) {
            throw new InvalidCaseException("It must have either \"expected\" or \"error\".");
        }
        return json.has("error")
                ? new Expectation.Failure(json.get("error").asText())
                : new Expectation.Value(json.get("expected"));
    }
}
