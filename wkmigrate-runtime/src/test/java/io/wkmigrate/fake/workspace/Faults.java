package io.wkmigrate.fake.workspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The faults to come. Calls count from the moment a fault is set, in the order of arrival. A fault happens once, unless it
 * is set to happen from a call on.
 */
public final class Faults {

    private static final String ANY = "*";

    private final List<Rule> rules = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private Duration hold = Duration.ofSeconds(5);
    private boolean dead;
    private int fired;

    /** At the n-th call, counted from 1. */
    public Faults at(int n, Fault fault) {
        return add(n, ANY, ANY, fault, false);
    }

    /** At the n-th call of this method and path; a path that ends in an asterisk is a beginning of paths. */
    public Faults at(int n, String method, String path, Fault fault) {
        return add(n, method, path, fault, false);
    }

    /** At the n-th call and at every later one. */
    public Faults from(int n, Fault fault) {
        return add(n, ANY, ANY, fault, true);
    }

    /** At the n-th call of this method and path and at every later one. */
    public Faults from(int n, String method, String path, Fault fault) {
        return add(n, method, path, fault, true);
    }

    /** How long a call that times out keeps its connection. */
    public synchronized Faults hold(Duration time) {
        hold = time;
        return this;
    }

    /** Ends the faults that were set and a death. */
    public synchronized void clear() {
        rules.clear();
        dead = false;
    }

    /** Ends a death. */
    public synchronized void revive() {
        dead = false;
    }

    /** Kills the service now, outside of any call. */
    public synchronized void kill() {
        dead = true;
    }

    public synchronized boolean dead() {
        return dead;
    }

    /** How many faults happened. */
    public synchronized int fired() {
        return fired;
    }

    private synchronized Faults add(int n, String method, String path, Fault fault, boolean stays) {
        rules.add(new Rule(n, method, path, fault, stays));
        return this;
    }

    /** Counts a call and says what happens to it. A service that was killed earlier drops it. */
    synchronized Optional<Fault> next(Request request) {
        if (dead) {
            return Optional.of(Fault.dropBefore());
        }
        Optional<Fault> next = Optional.empty();
        for (Rule rule : List.copyOf(rules)) {
            if (rule.strikes(request) && next.isEmpty()) {
                next = Optional.of(rule.fault);
                fired++;
                dead = rule.fault instanceof Fault.Kill;
                if (!rule.stays) {
                    rules.remove(rule);
                }
            }
        }
        return next;
    }

    /** Waits as long as a call that times out keeps its connection. */
    void awaitHold() throws InterruptedException {
        Duration time;
        synchronized (this) {
            time = hold;
        }
        closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void close() {
        closing.countDown();
    }

    private static final class Rule {

        private final int n;
        private final String method;
        private final String path;
        private final Fault fault;
        private final boolean stays;
        private int seen;

        Rule(int n, String method, String path, Fault fault, boolean stays) {
            this.n = n;
            this.method = method;
            this.path = path;
            this.fault = fault;
            this.stays = stays;
        }

        boolean strikes(Request request) {
            if (!PathPattern.matches(method, path, request)) {
                return false;
            }
            seen++;
            return stays ? seen >= n : seen == n;
        }
    }
}
