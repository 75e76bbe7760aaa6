package io.wkmigrate.fake.azure;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** What happens instead of an answer, or to it. */
@FunctionalInterface
public interface Fault {

    /**
     * Answers.
     *
     * @param right what the answer would be
     */
    void answer(HttpExchange exchange, byte[] right) throws IOException;

    /** The service throttles, or is down for a while. */
    static Fault busy(int status, String retryAfter) {
        return (exchange, right) -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            send(exchange, status, error("TooManyRequests", "Slow down."));
        };
    }

    /** The service answers with an error in Azure's form. */
    static Fault error(int status, String code, String message) {
        return (exchange, right) -> send(exchange, status, error(code, message));
    }

    /** The service answers with anything. */
    static Fault text(int status, String body) {
        return (exchange, right) -> send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** As Azure refuses somebody without the role. */
    static Fault forbidden(String action) {
        return error(
                403,
                "AuthorizationFailed",
                "The client 'somebody' with object id '1' does not have authorization to perform action '" + action
                        + "' over scope '/subscriptions/1' or the scope is invalid.");
    }

    /** The answer repeats what the client sent to sign in. */
    static Fault echo(int status) {
        return (exchange, right) -> send(
                exchange,
                status,
                error("Echo", "You sent " + exchange.getRequestHeaders().getFirst("Authorization")));
    }

    /** The service sends the client elsewhere. */
    static Fault redirect(String to) {
        return (exchange, right) -> {
            exchange.getResponseHeaders().set("Location", to);
            send(exchange, 302, new byte[0]);
        };
    }

    /** The connection ends without an answer. */
    static Fault drop() {
        return (exchange, right) -> exchange.close();
    }

    /** The connection ends in the middle of the answer. */
    static Fault cut() {
        return (exchange, right) -> {
            exchange.sendResponseHeaders(200, right.length);
            exchange.getResponseBody().write(right, 0, right.length / 2);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** The answer ends in the middle, and says that this is all of it. */
    static Fault half() {
        return (exchange, right) -> send(exchange, 200, Arrays.copyOf(right, right.length / 2));
    }

    /** The answer takes its time. */
    static Fault slow(Duration time) {
        return (exchange, right) -> {
            sleep(time);
            send(exchange, 200, right);
        };
    }

    /** The page says that the next one is somewhere else. */
    static Fault nextLink(String link) {
        return (exchange, right) -> {
            String page = new String(right, StandardCharsets.UTF_8);
            String items = page.replaceFirst(",\"nextLink\":\"[^\"]*\"", "");
            String linked = items.substring(0, items.length() - 1) + ",\"nextLink\":\"" + link + "\"}";
            send(exchange, 200, linked.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Each page says that there is another, which it has not named before. */
    static Fault endless(String address, boolean sameItems) {
        AtomicInteger count = new AtomicInteger();
        return (exchange, right) -> {
            String value = sameItems
                    ? new String(right, StandardCharsets.UTF_8).replaceFirst("(?s)^\\{\"value\":(\\[.*\\]).*$", "$1")
                    : "[]";
            String page =
                    "{\"value\":" + value + ",\"nextLink\":\"" + address + "?page=" + count.incrementAndGet() + "\"}";
            send(exchange, 200, page.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Sends a whole answer. */
    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** An error as Azure writes it. */
    static byte[] error(String code, String message) {
        return ("{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
