package io.wkmigrate.fake.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/**
 * A Databricks workspace on a port of the loopback address. Clients talk to it over HTTP; tests put things there, look at
 * what is there and at the calls that came, and let calls go wrong. What workspaces do differently is a
 * {@link Behaviour}. Runs, pipelines and permissions are kept and shown, but nothing is run and only denials are enforced.
 */
public final class FakeWorkspace extends WorkspaceContents implements AutoCloseable {

    private final FakeServer server;
    private final Services services;

    private FakeWorkspace(Services services) {
        super(services);
        this.services = services;
        try {
            server = new FakeServer(services);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FakeWorkspace start() {
        return start(FakeOptions.usual());
    }

    public static FakeWorkspace start(FakeOptions options) {
        return new FakeWorkspace(new Services(options));
    }

    @Override
    public void close() {
        server.close();
    }

    public String url() {
        return server.url();
    }

    public String userName() {
        return services.options().userName();
    }

    /** The access token of the user, another one in each workspace. */
    public String token() {
        return services.credentials().token();
    }

    public String password() {
        return services.credentials().password();
    }

    /** The service principal that may log in over OAuth. */
    public String clientId() {
        return services.credentials().clientId();
    }

    public String clientSecret() {
        return services.credentials().clientSecret();
    }

    /** From now on nobody's credentials are good. */
    public void revokeCredentials() {
        services.credentials().revoke();
    }

    /** The calls in the order of arrival, also those that got no answer. */
    public List<Call> calls() {
        return server.calls().all();
    }

    public List<Call> calls(String method, String path) {
        return calls().stream()
                .filter(call -> call.method().equals(method) && call.path().equals(path))
                .toList();
    }

    /** The calls that ask for a change, whatever became of them. */
    public List<Call> writes() {
        return calls().stream().filter(Call::writes).toList();
    }

    public void clearCalls() {
        server.calls().clear();
    }

    /** How many calls were on their way at once, at most. */
    public int mostCallsInFlight() {
        return server.calls().mostInFlight();
    }

    public void latency(Duration time) {
        server.latency(time);
    }

    /** More calls than that on their way at once are refused with status 429. */
    public void limitCallsAtOnce(int most) {
        server.mostAtOnce(most);
    }

    public Faults faults() {
        return server.faults();
    }

    /** Refuses everything about a folder, file or notebook and what is below it. */
    public void deny(String workspacePath) {
        synchronized (services) {
            services.denials().object(workspacePath);
        }
    }

    /** Refuses the calls of a path; one that ends in an asterisk is a beginning of paths. */
    public void deny(String method, String path) {
        deny(method, path, "");
    }

    public void deny(String method, String path, String message) {
        synchronized (services) {
            services.denials().calls(method, path, message);
        }
    }

    /** The user cannot see the job: it is in no list, and reading it is refused. */
    public void hideJob(long id) {
        synchronized (services) {
            services.denials().hideJob(id);
        }
    }

    /** The user can see the job, but not change it. */
    public void denyJobChanges(long id) {
        synchronized (services) {
            services.denials().fixJob(id);
        }
    }

    /** Grants everything again. */
    public void allowAll() {
        synchronized (services) {
            services.denials().clear();
        }
    }
}
