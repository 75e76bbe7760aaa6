package io.wkmigrate.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tasks that stand for an activity.
 *
 * @param evaluate the one that computes values for it
 * @param main the activity itself; for a Switch the condition tasks of its cases, in order
 */
record ActivityTasks(Optional<String> evaluate, List<String> main) {

    static final ActivityTasks NONE = new ActivityTasks(Optional.empty(), List.of());

    Stream<String> all() {
        return Stream.concat(evaluate.stream(), main.stream());
    }
}
