package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.job.RunIf;
import java.util.Set;

/** What a task does in a situation, given its {@code run_if}: section 3.4 of the target reference. */
final class RunIfTable {

    /** What a task does. */
    enum Result {
        RUNS,
        /** It ends {@code UPSTREAM_FAILED}. */
        UPSTREAM_FAILED,
        EXCLUDED
    }

    private static final Set<Result> RUNS = Set.of(Result.RUNS);
    private static final Set<Result> UPSTREAM_FAILED = Set.of(Result.UPSTREAM_FAILED);
    private static final Set<Result> EXCLUDED = Set.of(Result.EXCLUDED);

    private RunIfTable() {}

    /** The results under every reading of the documentation; two where the readings differ. */
    static Set<Result> results(RunIf runIf, Situation found) {
        if (found.onlyExcluded()) {
            return EXCLUDED;
        }
        return switch (runIf) {
            case ALL_SUCCESS -> found.failed() ? UPSTREAM_FAILED : found.excluded() ? either(Result.EXCLUDED) : RUNS;
            case AT_LEAST_ONE_SUCCESS ->
                found.succeeded() ? RUNS : found.excluded() ? either(Result.UPSTREAM_FAILED) : UPSTREAM_FAILED;
            case NONE_FAILED -> found.failed() ? UPSTREAM_FAILED : RUNS;
            case ALL_DONE -> RUNS;
            case AT_LEAST_ONE_FAILED -> found.failed() ? RUNS : EXCLUDED;
            case ALL_FAILED ->
                found.succeeded() || !found.failed() ? EXCLUDED : found.excluded() ? either(Result.EXCLUDED) : RUNS;
        };
    }

    private static Set<Result> either(Result other) {
        return Set.of(Result.RUNS, other);
    }
}
