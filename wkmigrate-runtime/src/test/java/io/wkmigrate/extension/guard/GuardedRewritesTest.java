package io.wkmigrate.extension.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Ingestion;
import io.wkmigrate.api.rule.IngestionRewrite;
import io.wkmigrate.api.rule.StorageRewrite;
import io.wkmigrate.translate.RuleFailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rewrites of single decisions that do not know their own work. What they decide about does not matter here. */
class GuardedRewritesTest {

    private static final String UNSTABLE =
            " of acme.jar changes its own result when it is applied again, so it was not applied.";

    private final GuardedRewrites rewrites =
            new GuardedRewrites(new Guard("acme.jar", Duration.ofMinutes(1), type -> false));

    @Test
    void aStoreIsWrappedOnceOnly() {
        StorageRewrite wraps = rewrites.storage("acme/Wraps", (access, store) -> Code.call("files.cached", store));
        StorageRewrite replaces = rewrites.storage("acme/Replaces", (access, store) -> Code.text("/Volumes/a/b/c"));

        assertUnstable("acme/Wraps", () -> wraps.rewrite(null, Code.Fixed.NONE));
        assertThat(replaces.rewrite(null, Code.Fixed.NONE)).isEqualTo(Code.text("/Volumes/a/b/c"));
    }

    @Test
    void theReasonsOfADecisionDoNotGrow() {
        IngestionRewrite grows = rewrites.ingestion("acme/Grows", (copy, before) -> {
            List<String> reasons = new ArrayList<>(((Ingestion.AsInAdf) before).reasons());
            reasons.add("because");
            return new Ingestion.AsInAdf(reasons);
        });
        IngestionRewrite settles =
                rewrites.ingestion("acme/Settles", (copy, before) -> new Ingestion.AsInAdf(List.of("because")));

        assertUnstable("acme/Grows", () -> grows.rewrite(null, new Ingestion.AsInAdf(List.of())));
        assertThat(settles.rewrite(null, new Ingestion.AsInAdf(List.of())))
                .isEqualTo(new Ingestion.AsInAdf(List.of("because")));
    }

    private static void assertUnstable(String rule, Runnable application) {
        RuleFailureException failure = catchThrowableOfType(RuleFailureException.class, application::run);

        assertThat(failure.code()).isEqualTo(Findings.REWRITE_NOT_STABLE);
        assertThat(failure).hasMessage("The rule " + rule + UNSTABLE);
    }
}
