package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;

/**
 * An answer of the service.
 *
 * @param length how long the body is said to be
 */
record Answer(int status, Map<String, String> headers, byte[] body, int length) {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    Answer(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, body.length);
    }

    static Answer of(JsonNode tree) {
        return new Answer(200, JSON, Json.bytes(tree));
    }

    static Answer empty() {
        return of(Json.object());
    }

    static Answer raw(byte[] bytes) {
        return new Answer(200, Map.of("Content-Type", "application/octet-stream"), bytes);
    }

    static Answer error(int status, String code, String message) {
        return new Answer(
                status, JSON, Json.bytes(Json.object().put("error_code", code).put("message", message)));
    }

    Answer retryAfter(String seconds) {
        return new Answer(status, Map.of("Content-Type", "application/json", "Retry-After", seconds), body);
    }

    /** The first half of the answer, of which the header says that it is whole. */
    Answer cut() {
        return new Answer(status, headers, Arrays.copyOf(body, body.length / 2), length);
    }
}
