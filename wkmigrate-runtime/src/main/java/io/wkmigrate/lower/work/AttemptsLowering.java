package io.wkmigrate.lower.work;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.definition.ActivityPolicy;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.Decision;
import io.wkmigrate.api.ir.DeclarativePipeline;
import io.wkmigrate.api.ir.ExistingJobWork;
import io.wkmigrate.api.ir.Ingestion.SchemaMode;
import io.wkmigrate.api.ir.JarWork;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.ir.PythonFileWork;
import io.wkmigrate.api.job.Task.Attempts;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.lower.plan.Reporter;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Lowers the policy of an activity (PO-1 to PO-7). */
public final class AttemptsLowering {

    /** The default of the current documentation (PO-2). */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofHours(12);

    /** The default of the API (PO-4). */
    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(30);

    private final Reporter reporter;

    public AttemptsLowering(Reporter reporter) {
        this.reporter = reporter;
    }

    public Attempts lower(ActivityHeader header, ActivityKind kind) {
        ActivityPolicy policy = header.policy();
        if (policy.hidesValues()) {
            reporter.report(
                    Findings.SECURE_INPUT_OUTPUT, header.place(), "ADF hides the input or the output of the activity.");
        }
        int stated = Math.max(0, literal("number of retries", policy.retry()).orElse(0));
        int retries = Math.max(stated, leastRetries(kind));
        policy.retry()
                .flatMap(Value::literal)
                .filter(each -> each < 0)
                .ifPresent(each -> reporter.report(
                        Findings.PROPERTY_ILL_TYPED,
                        header.place(),
                        "The number of retries is " + each + " and was taken as 0."));
        Duration interval = literal("retry interval", policy.retryInterval()).orElse(DEFAULT_INTERVAL);
        if (stated > 0) {
            reporter.report(
                    Findings.RETRY_INTERVAL_DIFFERS,
                    header.place(),
                    "ADF waits " + interval.toSeconds() + " seconds after a failed attempt.");
        }
        return new Attempts(timeout(header, kind), retries, stated > 0 ? interval.toMillis() : 0, stated > 0);
    }

    /** A stream that stops because of a new column goes on with it in the next attempt (section 13.1). */
    private static int leastRetries(ActivityKind kind) {
        if (kind instanceof DeclarativePipeline pipeline) {
            return pipeline.mode().stopsOnce() ? 1 : 0;
        }
        boolean stops = kind instanceof LibraryNotebook notebook
                && notebook.decision()
                        .flatMap(Decision::schemaMode)
                        .filter(each -> Stream.of(SchemaMode.values())
                                .anyMatch(mode ->
                                        mode.stopsOnce() && mode.option().equals(each)))
                        .isPresent();
        return stops ? 1 : 0;
    }

    private long timeout(ActivityHeader header, ActivityKind kind) {
        Optional<Value<Duration>> timeout = header.policy().timeout();
        Optional<Duration> stated = literal("timeout", timeout).filter(each -> !each.isZero());
        if (stated.isPresent() || !hasTimeout(kind) || hasTimeoutOfItsOwn(header)) {
            return stated.map(Duration::toSeconds).orElse(0L);
        }
        reporter.report(Findings.TIMEOUT_DEFAULT, header.place(), "The activity states no timeout that can be used.");
        return DEFAULT_TIMEOUT.toSeconds();
    }

    /** Whether ADF limits activities of this kind, when they say nothing themselves. */
    private static boolean hasTimeout(ActivityKind kind) {
        return kind instanceof NotebookWork
                || kind instanceof LibraryNotebook
                || kind instanceof DeclarativePipeline
                || kind instanceof JarWork
                || kind instanceof PythonFileWork
                || kind instanceof ExistingJobWork;
    }

    /** Validation states in its properties how long it waits, and its notebook waits no longer. */
    private static boolean hasTimeoutOfItsOwn(ActivityHeader header) {
        return header.type().equalsIgnoreCase("Validation");
    }

    private <T> Optional<T> literal(String what, Optional<Value<T>> value) {
        Optional<T> literal = value.flatMap(Value::literal);
        if (literal.isEmpty() && value.isPresent()) {
            reporter.report(
                    Findings.POLICY_NOT_LITERAL, value.get().place(), "The " + what + " is computed and was left out.");
        }
        return literal;
    }
}
