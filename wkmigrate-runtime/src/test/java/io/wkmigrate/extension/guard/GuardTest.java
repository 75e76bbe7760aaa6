package io.wkmigrate.extension.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.translate.RuleFailureException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How a rule is run and given up. */
class GuardTest {

    private final Guard guard = new Guard("acme.jar", Duration.ofSeconds(1), type -> false);

    @Test
    void theTimeOfTheEngineIsNotTheRules() {
        String answer = guard.run(
                "acme/A",
                FaultCodes.TRANSLATOR,
                call -> call.ask(() -> {
                    sleep(1500);
                    return "in the end";
                }));

        assertThat(answer).isEqualTo("in the end");
    }

    @Test
    void theEngineWorksOnTheThreadThatCalled() {
        Thread[] threads = guard.run("acme/A", FaultCodes.TRANSLATOR, call ->
                new Thread[] {Thread.currentThread(), call.ask(Thread::currentThread)});

        assertThat(threads[0]).isNotSameAs(Thread.currentThread());
        assertThat(threads[0].isDaemon()).isTrue();
        assertThat(threads[1]).isSameAs(Thread.currentThread());
    }

    @Test
    void aRuleMayLeadToAnother() {
        String inner = guard.run(
                "acme/A",
                FaultCodes.TRANSLATOR,
                outer -> outer.ask(() -> guard.run("acme/B", FaultCodes.TRANSLATOR, call -> "inner")));

        assertThat(inner).isEqualTo("inner");
    }

    @Test
    void theFaultOfAnotherRuleStaysIts() {
        assertThatThrownBy(() -> guard.run(
                        "acme/A",
                        FaultCodes.TRANSLATOR,
                        outer -> outer.ask(() -> guard.run("acme/B", FaultCodes.REWRITE, call -> {
                            throw new IllegalStateException();
                        }))))
                .isInstanceOf(RuleFailureException.class)
                .hasMessage("The rule acme/B of acme.jar ended with IllegalStateException.");
    }

    @Test
    void nothingIsAnsweredAfterTheEnd() {
        Call[] kept = new Call[1];
        guard.run("acme/A", FaultCodes.TRANSLATOR, call -> {
            kept[0] = call;
            return "";
        });

        assertThatThrownBy(() -> kept[0].ask(() -> "late")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRuleThatIsGivenUpIsInterrupted() throws Exception {
        CompletableFuture<String> end = new CompletableFuture<>();

        assertThatThrownBy(() -> guard.run("acme/A", FaultCodes.TRANSLATOR, call -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException interrupted) {
                        end.complete("interrupted");
                    }
                    return "";
                }))
                .hasMessage("The rule acme/A of acme.jar did not come to an end within 1 second, and is not asked"
                        + " again.");
        assertThat(end.get(1, TimeUnit.MINUTES)).isEqualTo("interrupted");
    }

    @Test
    void aRuleThatIsGivenUpIsNotAskedAgain() {
        int[] calls = new int[1];
        Work<String> hangs = call -> {
            calls[0]++;
            new CountDownLatch(1).await();
            return "";
        };

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> guard.run("acme/A", FaultCodes.TRANSLATOR, hangs))
                    .hasMessage("The rule acme/A of acme.jar did not come to an end within 1 second, and is not asked"
                            + " again.");
        }
        assertThat(calls[0]).isEqualTo(1);
    }

    @Test
    void aRuleThatAsksWithoutEndIsGivenUpForThat() {
        Guard patient = new Guard("acme.jar", Duration.ofHours(1), type -> false);

        RuleFailureException failure = catchThrowableOfType(
                RuleFailureException.class,
                () -> patient.run("acme/A", FaultCodes.TRANSLATOR, call -> {
                    while (true) {
                        call.ask(() -> "");
                    }
                }));

        assertThat(failure.code()).isEqualTo(Findings.RULE_FAILED);
        assertThat(failure)
                .hasMessage("The rule acme/A of acme.jar asked the engine more than 100000 questions, and is not asked"
                        + " again.");
    }

    @Test
    void whoeverInterruptsTheProgramIsObeyed() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> guard.run("acme/A", FaultCodes.TRANSLATOR, call -> {
                    new CountDownLatch(1).await();
                    return "";
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
