package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * A call that arrived.
 *
 * @param number its place in the order of arrival, from 1 on
 * @param body the JSON that came with it, a missing node if none came
 * @param userAgent what the client calls itself
 * @param done whether the service worked on it, successfully or not
 * @param status the status of the answer, 0 as long as (or if) there is none
 */
public record Call(
        int number,
        String method,
        String path,
        Map<String, String> query,
        JsonNode body,
        String userAgent,
        boolean done,
        int status) {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    static Call of(int number, Request request) {
        return new Call(
                number,
                request.method(),
                request.path(),
                request.query(),
                request.bodyOrMissing(),
                request.header("User-Agent"),
                false,
                0);
    }

    /** Whether the call asks for a change of the workspace. */
    public boolean writes() {
        return !READING.contains(method) && path.startsWith("/api/");
    }

    Call outcome(boolean worked, int answered) {
        return new Call(number, method, path, query, body, userAgent, worked, answered);
    }

    @Override
    public String toString() {
        return number + " " + method + " " + path + (query.isEmpty() ? "" : " " + query) + " -> " + status;
    }
}
