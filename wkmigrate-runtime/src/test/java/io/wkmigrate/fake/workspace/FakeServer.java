package io.wkmigrate.fake.workspace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes calls from the loopback address, lets the faults happen to them, and answers. */
final class FakeServer implements AutoCloseable {

    static {
        // Read once, when the server's classes are loaded: without it each answer waits for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Fault TOO_MANY = Fault.status(429, "REQUEST_LIMIT_EXCEEDED", 0);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(FakeServer::daemon);
    private final Calls calls = new Calls();
    private final Faults faults = new Faults();
    private final Handler service;
    private volatile Duration latency = Duration.ZERO;
    private volatile int mostAtOnce = Integer.MAX_VALUE;

    FakeServer(Handler service) throws IOException {
        this.service = service;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 1024);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-workspace");
        thread.setDaemon(true);
        return thread;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Calls calls() {
        return calls;
    }

    Faults faults() {
        return faults;
    }

    void mostAtOnce(int most) {
        mostAtOnce = most;
    }

    void latency(Duration time) {
        latency = time;
    }

    /** Ending an exchange that has no answer yet ends its connection. */
    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.of(exchange);
            int number;
            Optional<Fault> fault;
            synchronized (this) {
                number = calls.arrived(request);
                boolean tooMany = calls.inFlight() > mostAtOnce;
                fault = tooMany ? Optional.of(TOO_MANY) : faults.next(request);
            }
            Outcome outcome = Outcome.NOTHING;
            try {
                outcome = work(request, fault);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                calls.left(
                        number,
                        outcome.done(),
                        outcome.answer().map(Answer::status).orElse(0));
            }
            if (outcome.answer().isPresent()) {
                send(exchange, outcome.answer().get());
            }
        }
    }

    private Outcome work(Request request, Optional<Fault> fault) throws InterruptedException {
        Thread.sleep(latency.toMillis());
        if (fault.isEmpty()) {
            return served(request);
        }
        Fault trouble = fault.get();
        if (trouble instanceof Fault.Hook hook && !hook.done()) {
            hook.action().run();
            return served(request);
        }
        Optional<Answer> answer = trouble.done() ? Optional.of(service.answer(request)) : Optional.empty();
        if (trouble instanceof Fault.Hook hook) {
            hook.action().run();
            return new Outcome(true, answer);
        }
        if (trouble instanceof Fault.Cut) {
            return new Outcome(true, answer.map(Answer::cut));
        }
        if (trouble instanceof Fault.Timeout) {
            faults.awaitHold();
        }
        return new Outcome(
                trouble.done(), trouble instanceof Fault.Status status ? Optional.of(failure(status)) : none());
    }

    /** A service that dies while a call is on its way neither works on it nor answers. */
    private Outcome served(Request request) {
        if (faults.dead()) {
            return Outcome.NOTHING;
        }
        Answer answer = service.answer(request);
        return new Outcome(true, faults.dead() ? none() : Optional.of(answer));
    }

    private static Optional<Answer> none() {
        return Optional.empty();
    }

    private static Answer failure(Fault.Status status) {
        Answer answer = Answer.error(status.code(), status.errorCode(), "The service failed as the test told it to.");
        return status.retryAfter().isEmpty() ? answer : answer.retryAfter(status.retryAfter());
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.length() == 0 ? -1 : answer.length());
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        faults.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private record Outcome(boolean done, Optional<Answer> answer) {

        static final Outcome NOTHING = new Outcome(false, Optional.empty());
    }
}
