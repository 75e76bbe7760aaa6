package io.wkmigrate.verify.lakeflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A task of a job.
 *
 * @param dependsOn the tasks it waits for
 * @param runIf when it runs, given their ends
 * @param upstream every task that has ended before this one can start
 * @param settings all that the job says of it
 */
public record JobTask(
        String key, List<Dependency> dependsOn, RunCondition runIf, Set<String> upstream, JsonNode settings) {

    /**
     * A task waits for another.
     *
     * @param outcome the outcome that a condition task must have
     */
    public record Dependency(String task, Optional<Boolean> outcome) {}

    /** What it compares, if it is a condition task. */
    public Optional<JsonNode> condition() {
        return Optional.ofNullable(settings.get("condition_task"));
    }

    /** Whether it waits for a task itself. */
    public boolean waitsFor(String task) {
        return dependsOn.stream().anyMatch(each -> each.task().equals(task));
    }

    @Override
    public String toString() {
        return key;
    }
}
