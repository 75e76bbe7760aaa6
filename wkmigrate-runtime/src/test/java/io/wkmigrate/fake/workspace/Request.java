package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call as it arrives.
 *
 * @param variables the parts of the path that the route names
 * @param user who calls, known once the credentials are checked
 */
record Request(
        String method,
        String path,
        Map<String, String> query,
        byte[] bytes,
        Map<String, String> headers,
        Map<String, String> variables,
        String user) {

    static Request of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                parameters(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestBody().readAllBytes(),
                headers,
                Map.of(),
                "");
    }

    static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new TreeMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return Collections.unmodifiableMap(parameters);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Request withVariables(Map<String, String> values) {
        return new Request(method, path, query, bytes, headers, values, user);
    }

    Request by(String name) {
        return new Request(method, path, query, bytes, headers, variables, name);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String variable(String name) {
        return variables.get(name);
    }

    /** The body as JSON, missing where there is none or where it is something else. */
    JsonNode bodyOrMissing() {
        try {
            return bytes.length == 0 ? MissingNode.getInstance() : Json.read(bytes);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** The body, which has to be a JSON object. */
    JsonNode body() {
        JsonNode body = bodyOrMissing();
        if (!body.isObject()) {
            throw new ServiceError(400, "MALFORMED_REQUEST", "Could not parse request object: expected a JSON object");
        }
        return body;
    }

    String text(String field) {
        return optional(field).orElseThrow(() -> ServiceError.invalid("Missing required field: " + field));
    }

    Optional<String> optional(String field) {
        JsonNode value = body().path(field);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    boolean flag(String field) {
        return body().path(field).asBoolean(false);
    }

    long number(String field) {
        return parsed(field, text(field));
    }

    Optional<String> asked(String parameter) {
        return Optional.ofNullable(query.get(parameter));
    }

    String required(String parameter) {
        return asked(parameter).orElseThrow(() -> ServiceError.invalid("Missing required field: " + parameter));
    }

    long requiredNumber(String parameter) {
        return parsed(parameter, required(parameter));
    }

    boolean askedFlag(String parameter) {
        return Boolean.parseBoolean(query.get(parameter));
    }

    /** The size of a page: refused outside of what the service allows. */
    int limit(String parameter, int usual, int most) {
        long limit = asked(parameter).map(text -> parsed(parameter, text)).orElse((long) usual);
        if (limit < 1 || limit > most) {
            throw ServiceError.invalid(
                    "Invalid " + parameter + " " + limit + ". The value must be between 1 and " + most + ".");
        }
        return (int) limit;
    }

    private static long parsed(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ServiceError.invalid("Invalid value for " + name + ": expected a number");
        }
    }
}
