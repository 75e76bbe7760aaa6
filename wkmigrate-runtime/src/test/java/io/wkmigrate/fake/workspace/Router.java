package io.wkmigrate.fake.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the handler of a call. A pattern names parts of the path as {@code {name}}; {@code {name...}} takes the rest. */
final class Router {

    private final Map<String, Handler> exact = new HashMap<>();
    private final List<Route> patterns = new ArrayList<>();

    Router on(String method, String pattern, Handler handler) {
        if (pattern.contains("{")) {
            patterns.add(new Route(method, pattern.split("/"), handler));
        } else {
            exact.put(method + " " + pattern, handler);
        }
        return this;
    }

    Answer answer(Request request) {
        Handler handler = exact.get(request.method() + " " + request.path());
        if (handler != null) {
            return handler.answer(request);
        }
        for (Route route : patterns) {
            Optional<Map<String, String>> variables = route.match(request);
            if (variables.isPresent()) {
                return route.handler().answer(request.withVariables(variables.get()));
            }
        }
        throw new ServiceError(
                404, "ENDPOINT_NOT_FOUND", "No API found for '" + request.method() + " " + request.path() + "'");
    }

    private record Route(String method, String[] parts, Handler handler) {

        Optional<Map<String, String>> match(Request request) {
            String[] path = request.path().split("/");
            if (!method.equals(request.method())) {
                return Optional.empty();
            }
            Map<String, String> variables = new HashMap<>();
            for (int i = 0; i < parts.length; i++) {
                String part = parts[i];
                if (i >= path.length) {
                    return Optional.empty();
                }
                if (part.endsWith("...}")) {
                    variables.put(part.substring(1, part.length() - 4), rest(path, i));
                    return Optional.of(variables);
                }
                if (part.startsWith("{")) {
                    variables.put(part.substring(1, part.length() - 1), path[i]);
                } else if (!part.equals(path[i])) {
                    return Optional.empty();
                }
            }
            return path.length == parts.length ? Optional.of(variables) : Optional.empty();
        }

        private static String rest(String[] path, int from) {
            return String.join("/", List.of(path).subList(from, path.length));
        }
    }
}
