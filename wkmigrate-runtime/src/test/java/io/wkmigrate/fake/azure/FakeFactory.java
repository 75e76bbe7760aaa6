package io.wkmigrate.fake.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wkmigrate.load.live.FactoryId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Azure with one factory in it, on this machine. */
public final class FakeFactory implements AutoCloseable {

    /** What it lets in. */
    public static final String TOKEN = "canary-token-3f9a";

    private static final Pattern SKIP = Pattern.compile("skiptoken=(\\d+)");

    private final FactoryId id;
    private final FakeContent content;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Fault> lasting = new ConcurrentHashMap<>();
    private final Map<String, Deque<Fault>> passing = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int pageSize = 50;
    private volatile Duration latency = Duration.ZERO;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private FakeFactory(FactoryId id, HttpServer server) {
        this.id = id;
        this.content = new FakeContent(id);
        this.server = server;
    }

    /** Starts a factory that holds nothing. */
    public static FakeFactory start(String name) {
        FactoryId id = new FactoryId("00000000-1111-2222-3333-444444444444", "rg-data(prd)", name);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            FakeFactory factory = new FakeFactory(id, server);
            server.createContext("/", factory::handle);
            server.setExecutor(factory.threads);
            server.start();
            return factory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the definitions of a folder in Git layout over. */
    public FakeFactory with(Path gitFolder) {
        content.addFolder(gitFolder);
        return this;
    }

    /** Adds a definition to a list, such as {@code pipelines}. */
    public FakeFactory with(String list, String json) {
        content.add(list, FakeContent.object(json));
        return this;
    }

    /** Adds a pipeline that does nothing. */
    public FakeFactory withPipeline(String name) {
        return with("pipelines", "{\"name\": \"" + name + "\", \"properties\": {\"activities\": []}}");
    }

    /** Replaces the factory's own definition. */
    public FakeFactory withFactory(String json) {
        content.setFactory(FakeContent.object(json));
        return this;
    }

    /** Takes a definition away. */
    public void remove(String list, String name) {
        content.remove(list, name);
    }

    /** How many definitions a page holds. */
    public FakeFactory pageSize(int definitions) {
        pageSize = definitions;
        return this;
    }

    /** How long every answer takes. */
    public FakeFactory latency(Duration time) {
        latency = time;
        return this;
    }

    /** What happens to every request for a list or a definition; {@code ""} is the factory itself. */
    public FakeFactory always(String path, Fault fault) {
        lasting.put(path.toLowerCase(Locale.ROOT), fault);
        return this;
    }

    /** What happens to the next requests for a list or a definition, once each. */
    public FakeFactory next(String path, Fault... faults) {
        passing.computeIfAbsent(path.toLowerCase(Locale.ROOT), each -> new ArrayDeque<>())
                .addAll(List.of(faults));
        return this;
    }

    /** Which factory. */
    public FactoryId id() {
        return id;
    }

    /** Its address: scheme, host and port. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The paths that were asked for, below that of the factory. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = below(exchange.getRequestURI());
        requests.add(path);
        sleep();
        int from = from(exchange.getRequestURI());
        String next = url() + exchange.getRequestURI().getRawPath() + "?api-version=2018-06-01&$skiptoken=";
        Optional<JsonNode> found =
                isFactory(exchange.getRequestURI()) ? content.at(path, from, pageSize, next) : Optional.empty();
        byte[] right =
                found.map(FakeContent::bytes).orElseGet(() -> Fault.error("ResourceNotFound", "It was not found."));
        Fault fault = fault(path);
        if (fault != null) {
            fault.answer(exchange, right);
        } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            Fault.error(401, "InvalidAuthenticationToken", "The access token is invalid.")
                    .answer(exchange, right);
        } else if (!String.valueOf(exchange.getRequestURI().getQuery()).contains("api-version=2018-06-01")) {
            Fault.error(400, "MissingApiVersionParameter", "The api-version is missing.")
                    .answer(exchange, right);
        } else {
            Fault.send(exchange, found.isPresent() ? 200 : 404, right);
        }
    }

    private @Nullable Fault fault(String path) {
        Deque<Fault> queue = passing.get(path.toLowerCase(Locale.ROOT));
        synchronized (passing) {
            if (queue != null && !queue.isEmpty()) {
                return queue.poll();
            }
        }
        return lasting.get(path.toLowerCase(Locale.ROOT));
    }

    private boolean isFactory(URI uri) {
        return uri.getPath()
                .regionMatches(true, 0, id.toString(), 0, id.toString().length());
    }

    private String below(URI uri) {
        String path = uri.getPath()
                .substring(Math.min(uri.getPath().length(), id.toString().length()));
        String relative = path.startsWith("/") ? path.substring(1) : path;
        int slash = relative.indexOf('/');
        String list = slash < 0 ? relative : relative.substring(0, slash);
        return list.toLowerCase(Locale.ROOT) + (slash < 0 ? "" : relative.substring(slash));
    }

    private static int from(URI uri) {
        Matcher skip = SKIP.matcher(String.valueOf(uri.getQuery()));
        return skip.find() ? Integer.parseInt(skip.group(1)) : 0;
    }

    private void sleep() {
        try {
            Thread.sleep(latency.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
