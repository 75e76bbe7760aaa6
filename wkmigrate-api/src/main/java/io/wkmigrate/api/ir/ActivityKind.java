package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an activity does. Control flow has kinds of its own, because lowering and proof need to know it; everything that
 * simply runs is a {@link Work}.
 */
public sealed interface ActivityKind {

    /** The activities directly inside, in source order; none for what is no container. */
    default List<Activity> nested() {
        return List.of();
    }

    /** Something that runs and ends. */
    sealed interface Work extends ActivityKind
            permits NotebookWork,
                    JarWork,
                    PythonFileWork,
                    ExistingJobWork,
                    GeneratedNotebook,
                    LibraryNotebook,
                    DeclarativePipeline,
                    Fail,
                    ExecutePipeline,
                    SetVariable,
                    AppendVariable,
                    Placeholder {}

    /**
     * If Condition (IF-1, IF-2).
     *
     * @param condition must be a boolean
     * @param whenTrue the activities of the true branch, possibly none
     * @param whenFalse the activities of the false branch, possibly none
     */
    record IfCondition(Value<Boolean> condition, List<Activity> whenTrue, List<Activity> whenFalse)
            implements ActivityKind {
        @Override
        public List<Activity> nested() {
            return Stream.concat(whenTrue.stream(), whenFalse.stream()).toList();
        }
    }

    /**
     * Switch (SW-1 to SW-3).
     *
     * @param on the text that is compared
     * @param cases in source order; the first equal one is taken
     * @param otherwise the activities of the default branch, possibly none
     */
    record Switch(Value<String> on, List<SwitchCase> cases, List<Activity> otherwise) implements ActivityKind {
        @Override
        public List<Activity> nested() {
            return Stream.concat(cases.stream().flatMap(each -> each.activities().stream()), otherwise.stream())
                    .toList();
        }
    }

    /**
     * One case of a Switch.
     *
     * @param value compared exactly
     */
    record SwitchCase(String value, List<Activity> activities) {}

    /**
     * ForEach (FE-1 to FE-7).
     *
     * @param items must be an array
     * @param concurrency the upper bound of iterations that run at once; 1 when sequential
     * @param body the activities of one iteration
     */
    record ForEach(Value<JsonNode> items, int concurrency, List<Activity> body) implements ActivityKind {
        @Override
        public List<Activity> nested() {
            return body;
        }
    }

    /**
     * Until (UN-1 to UN-6): the body runs first, and again as long as the condition is not true.
     *
     * @param condition must be a boolean; it reads what the body has done
     * @param timeout how long the loop may go on, if it says so
     * @param body the activities of one pass
     */
    record Until(Value<Boolean> condition, Optional<Value<Duration>> timeout, List<Activity> body)
            implements ActivityKind {
        @Override
        public List<Activity> nested() {
            return body;
        }
    }
}
