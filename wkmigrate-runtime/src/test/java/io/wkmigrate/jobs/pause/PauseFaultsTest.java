package io.wkmigrate.jobs.pause;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.fake.workspace.Fault;
import io.wkmigrate.jobs.pause.JobOutcome.Kind;
import io.wkmigrate.workspace.WorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever goes wrong at whatever call of a pause: running it again gives what a run without faults gives. */
class PauseFaultsTest {

    private static final int JOBS = 12;

    private static final Map<String, Fault> FAULTS = new LinkedHashMap<>();

    static {
        FAULTS.put("500", Fault.status(500, "INTERNAL_ERROR"));
        FAULTS.put("500 though it was done", Fault.status(500, "INTERNAL_ERROR").afterDoing());
        FAULTS.put("403", Fault.status(403, "PERMISSION_DENIED"));
        FAULTS.put("429", Fault.status(429, "REQUEST_LIMIT_EXCEEDED", 0));
        FAULTS.put("timeout, nothing done", Fault.timeoutBefore());
        FAULTS.put("timeout, done", Fault.timeoutAfter());
        FAULTS.put("connection dropped, nothing done", Fault.dropBefore());
        FAULTS.put("connection dropped, done", Fault.dropAfter());
        FAULTS.put("kill, nothing done", Fault.killBefore());
        FAULTS.put("kill, done", Fault.killAfter());
    }

    /** What a pause without faults does. */
    private record Ideal(int calls, int lines, ObjectNode before, ObjectNode after) {}

    @TestFactory
    Stream<DynamicTest> aFaultAtAnyCallIsMadeUpForByRunningAgain() {
        Ideal ideal = ideal();
        AtomicInteger injections = new AtomicInteger();
        Stream<DynamicTest> kinds = FAULTS.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    for (int call = 1; call <= ideal.calls(); call++) {
                        survives(ideal, each.getValue(), call);
                        injections.incrementAndGet();
                    }
                }));
        int expected = FAULTS.size() * ideal.calls();
        DynamicTest total = DynamicTest.dynamicTest(
                expected + " injections: " + FAULTS.size() + " faults at each of " + ideal.calls() + " calls",
                () -> assertThat(injections).hasValue(expected));
        return Stream.concat(kinds, Stream.of(total));
    }

    @TestFactory
    Stream<DynamicTest> dyingAtAnyLineOfTheReceiptIsMadeUpForByRunningAgain() {
        Ideal ideal = ideal();
        return Stream.of(true, false)
                .map(written -> DynamicTest.dynamicTest(
                        (written ? "written" : "lost") + ": each of " + (ideal.lines() - 1) + " lines", () -> {
                            for (int line = 2; line <= ideal.lines(); line++) {
                                survivesAtLine(ideal, line, written);
                            }
                        }));
    }

    private static Ideal ideal() {
        try (PauseFixture fixture = workspace()) {
            ObjectNode before = fixture.fake.snapshot();
            SealedPlan plan = plan(fixture);
            fixture.fake.clearCalls();
            assertThat(fixture.apply(plan)).hasSize(JOBS).allMatch(each -> each.kind() == Kind.CHANGED);
            return new Ideal(fixture.fake.calls().size(), fixture.receipt.size(), before, fixture.fake.snapshot());
        }
    }

    private static PauseFixture workspace() {
        PauseFixture fixture = new PauseFixture().oneAtATime();
        for (int number = 0; number < JOBS; number++) {
            MixedJobs.add(fixture.fake, number);
        }
        fixture.fake.faults().hold(Duration.ofMillis(10));
        return fixture;
    }

    private static SealedPlan plan(PauseFixture fixture) {
        return fixture.plan(PauseAction.PAUSE, "unpaused", true);
    }

    private static void survives(Ideal ideal, Fault fault, int call) {
        try (PauseFixture fixture = workspace()) {
            SealedPlan plan = plan(fixture);
            fixture.fake.faults().at(call, fault);
            try {
                fixture.apply(plan);
            } catch (WorkspaceException e) {
                assertThat(fixture.fake.faults().fired()).isPositive();
            }
            assertThat(fixture.fake.faults().fired())
                    .as("faults at call %d", call)
                    .isPositive();
            fixture.fake.faults().clear();
            endsWell(ideal, fixture, plan);
            if (fault instanceof Fault.Kill) {
                canBeUndone(ideal, fixture);
            }
        }
    }

    private static void survivesAtLine(Ideal ideal, int line, boolean written) {
        try (PauseFixture fixture = workspace()) {
            SealedPlan plan = plan(fixture);
            AtomicInteger number = new AtomicInteger(1);
            try {
                fixture.apply(plan, text -> {
                    boolean dies = number.incrementAndGet() >= line;
                    if (!dies || written && number.get() == line) {
                        fixture.receipt.add(text);
                    }
                    if (dies) {
                        throw new UncheckedIOException(new IOException("The disk is full"));
                    }
                });
            } catch (UncheckedIOException e) {
                assertThat(number).hasValueGreaterThanOrEqualTo(line);
            }
            endsWell(ideal, fixture, plan);
            canBeUndone(ideal, fixture);
        }
    }

    private static void endsWell(Ideal ideal, PauseFixture fixture, SealedPlan plan) {
        List<JobOutcome> outcomes = fixture.apply(plan);
        assertThat(outcomes).allMatch(each -> each.kind() == Kind.CHANGED || each.kind() == Kind.CHANGED_BEFORE);
        assertThat(fixture.fake.snapshot()).isEqualTo(ideal.after());
        int updates = fixture.updates();
        assertThat(fixture.apply(plan)).hasSize(JOBS).allMatch(each -> each.kind() == Kind.CHANGED_BEFORE);
        assertThat(fixture.updates()).as("no work is done twice").isEqualTo(updates);
    }

    private static void canBeUndone(Ideal ideal, PauseFixture fixture) {
        assertThat(fixture.undo()).hasSize(JOBS).allMatch(each -> each.kind() == Kind.CHANGED);
        assertThat(jobs(fixture.fake.snapshot())).isEqualTo(jobs(ideal.before()));
    }

    /** Runs that were cancelled stay so. */
    private static Object jobs(ObjectNode snapshot) {
        return snapshot.path("jobs");
    }
}
