package io.wkmigrate.workspace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** A server of the loopback address that answers what a test says, and remembers what it was asked. */
public final class SmallServer implements AutoCloseable {

    /** A question: a line such as {@code GET /a?b=c}, what came with it, and its headers by small name. */
    public record Question(String line, String body, Map<String, List<String>> headers) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .flatMap(each -> each.getValue().stream())
                    .findFirst()
                    .orElse("");
        }
    }

    /** An answer. */
    public record Reply(int status, Map<String, String> headers, String body) {

        public static Reply json(String body) {
            return json(200, body);
        }

        public static Reply json(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json"), body);
        }

        public static Reply page(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "text/html"), body);
        }

        public static Reply sentTo(String location) {
            return new Reply(302, Map.of("Location", location), "");
        }
    }

    private final HttpServer server;
    private final String scheme;
    private final List<Question> questions = new CopyOnWriteArrayList<>();

    private SmallServer(HttpServer server, String scheme, Function<Question, Reply> answers) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", exchange -> answer(exchange, answers));
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "small-server");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public static SmallServer start(Function<Question, Reply> answers) {
        try {
            return new SmallServer(HttpServer.create(loopback(), 0), "http", answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SmallServer startEncrypted(SSLContext identity, Function<Question, Reply> answers) {
        try {
            HttpsServer server = HttpsServer.create(loopback(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(identity));
            return new SmallServer(server, "https", answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return scheme + "://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<Question> questions() {
        return questions;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static InetSocketAddress loopback() throws IOException {
        return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    }

    private void answer(HttpExchange exchange, Function<Question, Reply> answers) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Question question = new Question(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    body,
                    Map.copyOf(exchange.getRequestHeaders()));
            questions.add(question);
            Reply reply = answers.apply(question);
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
