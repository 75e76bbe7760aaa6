package io.wkmigrate.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.fake.workspace.Fault;
import io.wkmigrate.fake.workspace.Faults;
import io.wkmigrate.store.workspace.apply.Outcome;
import io.wkmigrate.store.workspace.desired.Deployment;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.workspace.WorkspaceException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong with whichever call of a deploy: after the next deploy the workspace is as if nothing had gone wrong,
 * with nothing twice and nothing missing, and what was not done the first time was listed. With
 * {@code -Dwkmigrate.faults=true} in twice as many surroundings.
 */
class FaultMatrixTest {

    private static final Map<String, Supplier<Fault>> FAULTS = new TreeMap<>(Map.ofEntries(
            Map.entry("error 500, nothing done", () -> Fault.status(500, "INTERNAL_ERROR")),
            Map.entry(
                    "error 500, done", () -> Fault.status(500, "INTERNAL_ERROR").afterDoing()),
            Map.entry("error 504, done", () -> Fault.status(504, "TIMED_OUT").afterDoing()),
            Map.entry("error 400", () -> Fault.status(400, "INVALID_PARAMETER_VALUE")),
            Map.entry("error 403", () -> Fault.status(403, "PERMISSION_DENIED")),
            Map.entry("busy 429", () -> Fault.status(429, "REQUEST_LIMIT_EXCEEDED", 1)),
            Map.entry("busy 503", () -> Fault.status(503, "TEMPORARILY_UNAVAILABLE", 1)),
            Map.entry("dropped before", Fault::dropBefore),
            Map.entry("dropped after", Fault::dropAfter),
            Map.entry("timeout before", Fault::timeoutBefore),
            Map.entry("timeout after", Fault::timeoutAfter),
            Map.entry("kill before", Fault::killBefore),
            Map.entry("kill after", Fault::killAfter)));

    /** The first deploy, and one that updates. */
    private enum Start {
        NOTHING_THERE,
        OLDER_DEPLOY
    }

    private record Injection(String fault, int call, Start start, int calls) {

        @Override
        public String toString() {
            return fault + " at call " + call + " of " + start + ", " + calls + " at once";
        }
    }

    static Stream<String> faults() {
        return FAULTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void afterTheNextDeployTheWorkspaceIsAsItShouldBe(String fault) throws IOException {
        int injections = 0;
        injections += allCalls(fault, Start.NOTHING_THERE, 8);
        injections += allCalls(fault, Start.OLDER_DEPLOY, 1);
        if (Boolean.getBoolean("wkmigrate.faults")) {
            injections += allCalls(fault, Start.NOTHING_THERE, 1);
            injections += allCalls(fault, Start.OLDER_DEPLOY, 8);
        }
        assertThat(injections).as("calls of a deploy").isGreaterThan(60);
    }

    /** One deploy for every call of a deploy that goes well. */
    private static int allCalls(String fault, Start start, int calls) throws IOException {
        ObjectNode expected = expected(start);
        for (int call = 1; ; call++) {
            if (!inject(new Injection(fault, call, start, calls), expected)) {
                return call - 1;
            }
        }
    }

    private static ObjectNode expected(Start start) throws IOException {
        try (ShopWorkspace workspace = workspace(start)) {
            workspace.deploy(wanted());
            return workspace.contents();
        }
    }

    /** What is deployed: jobs, a notebook and a job's settings that differ from the older deploy. */
    private static Deployment wanted() {
        return Shop.deployment();
    }

    private static Deployment older() {
        Deployment changed = Shop.withLoad(settings -> settings.put("max_concurrent_runs", 2));
        Deployment older = Shop.with(List.of(changed.jobs().get(0), Shop.daily()), "print('older')");
        return new Deployment(older.name(), older.root(), older.files(), older.pipelines(), older.jobs(), List.of());
    }

    private static ShopWorkspace workspace(Start start) throws IOException {
        ShopWorkspace workspace = new ShopWorkspace();
        workspace.fake().faults().hold(Duration.ofMillis(20));
        if (start == Start.OLDER_DEPLOY) {
            workspace.deploy(older());
        }
        return workspace;
    }

    /** @return whether there was such a call */
    private static boolean inject(Injection injection, ObjectNode expected) throws IOException {
        try (ShopWorkspace workspace = workspace(injection.start())) {
            Faults faults = workspace.fake().faults();
            faults.at(injection.call(), FAULTS.get(injection.fault()).get());
            boolean complete = attempt(workspace, injection.calls());
            boolean fired = faults.fired() > 0;
            assertThat(complete || fired).as(injection.toString()).isTrue();
            if (complete) {
                assertThat(workspace.contents()).as(injection.toString()).isEqualTo(expected);
            }
            faults.clear();
            Outcome outcome = workspace.deploy(wanted());
            assertThat(outcome.failures()).as(injection.toString()).isEmpty();
            assertThat(workspace.contents()).as(injection.toString()).isEqualTo(expected);
            workspace.fake().clearCalls();
            workspace.deploy(wanted());
            assertThat(workspace.fake().writes()).as(injection.toString()).isEmpty();
            return fired;
        }
    }

    /** A deploy in which something goes wrong. @return whether it said that all is done */
    private static boolean attempt(ShopWorkspace workspace, int calls) throws IOException {
        DeploySettings settings = ShopWorkspace.settings(calls, false);
        try {
            Plan plan = workspace.plan(wanted(), settings);
            Outcome outcome = workspace.apply(wanted(), plan, settings);
            return outcome.failures().isEmpty() && outcome.notes().isEmpty();
        } catch (WorkspaceException e) {
            assertThat(e.getMessage()).doesNotContain(ShopWorkspace.PASSWORD);
            return false;
        }
    }

    @Test
    void thePlanOfADeployThatWasKilledGoesOn() throws IOException {
        for (int call = 1; call < 200; call++) {
            try (ShopWorkspace workspace = new ShopWorkspace()) {
                Plan plan = workspace.plan(wanted());
                workspace.fake().faults().at(call, Fault.killAfter());
                try {
                    workspace.apply(wanted(), plan, ShopWorkspace.settings(8, false));
                } catch (WorkspaceException e) {
                    assertThat(workspace.fake().faults().dead()).isTrue();
                }
                if (workspace.fake().faults().fired() == 0) {
                    return;
                }
                workspace.fake().faults().clear();

                Outcome outcome = workspace.apply(wanted(), plan, ShopWorkspace.settings(8, false));

                assertThat(outcome.failures()).as("killed at call " + call).isEmpty();
                assertThat(workspace.fake().jobs()).hasSize(3);
            }
        }
    }
}
