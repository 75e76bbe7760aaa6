package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.lower.dependency.Question.Answer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Attaches activities whose dependencies no {@code run_if} says: a condition task asks how those before it ended, and the
 * activity runs if it says yes. When nothing before it ran because the scope was not entered, the gate is excluded, too.
 */
final class Gates {

    private final HelperTasks tasks;
    private final Markers markers;

    Gates(HelperTasks tasks) {
        this.tasks = tasks;
        this.markers = new Markers(tasks);
    }

    /** What says whether an activity runs. */
    private record Gate(Set<String> dependsOn, RunIf runIf, Question question) {}

    /** Adds the gate of an activity and attaches it behind that. */
    Attachment gated(List<Edge> edges, ActivityHeader activity) {
        Gate gate = gate(edges, activity);
        String key = tasks.gate(activity.name() + "_gate", gate.dependsOn(), gate.runIf(), gate.question(), activity);
        return Attachment.gated(key);
    }

    private Gate gate(List<Edge> edges, ActivityHeader activity) {
        List<Edge> asked = edges.stream().filter(each -> !each.acceptsAnyEnd()).toList();
        if (asked.stream().anyMatch(Edge::acceptsNothing)) {
            return new Gate(waited(edges, Set.of()), RunIf.ALL_DONE, Question.NEVER);
        }
        if (edges.size() == 1 && isFailure(edges.get(0))) {
            End upstream = edges.get(0).upstream();
            return new Gate(
                    new LinkedHashSet<>(List.of(upstream.firstTask(), upstream.taskKey())),
                    RunIf.AT_LEAST_ONE_FAILED,
                    Question.isNot(upstream.firstTask(), Question.UPSTREAM_FAILED));
        }
        Optional<Question> single = asked.size() == 1 ? single(asked.get(0)) : Optional.empty();
        Question question = single.orElseGet(() ->
                Question.all(asked.stream().map(each -> answer(each, activity)).toList()));
        return new Gate(waited(edges, new LinkedHashSet<>(question.tasks())), RunIf.ALL_DONE, question);
    }

    /** All that must have ended, and where all of that may be excluded, something that never is. */
    private static Set<String> waited(List<Edge> edges, Set<String> asked) {
        Set<String> tasks = new LinkedHashSet<>(asked);
        edges.forEach(each -> tasks.add(each.upstream().taskKey()));
        if (edges.stream().allMatch(each -> each.upstream().mayBeExcluded())) {
            tasks.add(edges.get(0).upstream().anchor());
        }
        return tasks;
    }

    private static boolean isFailure(Edge edge) {
        return edge.acceptsFailure() && !edge.acceptsSuccess() && !edge.acceptsSkip();
    }

    /** What can be asked of the tasks of the activity themselves, if only one edge is asked about. */
    private static Optional<Question> single(Edge edge) {
        End upstream = edge.upstream();
        if (!edge.acceptsSuccess() && edge.acceptsFailure() && edge.acceptsSkip()) {
            return Optional.of(Question.isNot(upstream.taskKey(), Question.SUCCESS));
        }
        boolean ran = edge.acceptsSuccess() && edge.acceptsFailure();
        if (ran && !upstream.mayBeUpstreamFailed()) {
            return Optional.of(Question.isNot(upstream.taskKey(), Question.EXCLUDED));
        }
        if (ran && !upstream.mayBeExcluded()) {
            return Optional.of(Question.isNot(upstream.firstTask(), Question.UPSTREAM_FAILED));
        }
        return Optional.empty();
    }

    /** The one result state that says that an edge is satisfied; where there is none, a marker has it. */
    private Answer answer(Edge edge, ActivityHeader activity) {
        End upstream = edge.upstream();
        if (edge.acceptsSuccess() && edge.acceptsFailure()) {
            return new Answer(markers.ran(upstream, activity), Question.SUCCESS);
        }
        if (edge.acceptsSuccess()) {
            return edge.acceptsSkip()
                    ? new Answer(markers.failed(upstream, activity), Question.EXCLUDED)
                    : new Answer(upstream.taskKey(), Question.SUCCESS);
        }
        if (edge.acceptsFailure()) {
            return edge.acceptsSkip()
                    ? new Answer(markers.notSucceeded(upstream, activity), Question.SUCCESS)
                    : new Answer(markers.failed(upstream, activity), Question.SUCCESS);
        }
        return skipped(upstream, activity);
    }

    private Answer skipped(End upstream, ActivityHeader activity) {
        if (upstream.mayBeExcluded() && upstream.mayBeUpstreamFailed()) {
            return new Answer(markers.ran(upstream, activity), Question.EXCLUDED);
        }
        return upstream.mayBeExcluded()
                ? new Answer(upstream.taskKey(), Question.EXCLUDED)
                : new Answer(upstream.firstTask(), Question.UPSTREAM_FAILED);
    }

    /** Adds a gate that lets something through only if a task succeeded, and excludes it otherwise. */
    Attachment afterSuccess(String taskKey, ActivityHeader activity) {
        Question question = Question.is(taskKey, Question.SUCCESS);
        return Attachment.gated(
                tasks.gate(activity.name() + "_gate", List.of(taskKey), RunIf.ALL_DONE, question, activity));
    }

    /**
     * Adds a notebook that fails when an activity was skipped behind a failure, and returns its key.
     *
     * @param before the tasks of which one failed if what the activity waits for makes the scope fail
     */
    String failingWhenSkipped(End skipped, Set<String> before, ActivityHeader activity) {
        Answer answer = skipped(skipped, activity);
        Set<String> dependsOn = new LinkedHashSet<>(before);
        dependsOn.add(answer.taskKey());
        dependsOn.add(skipped.taskKey());
        String gate = tasks.gate(
                activity.name() + "_verdict_gate",
                dependsOn,
                RunIf.AT_LEAST_ONE_FAILED,
                Question.all(List.of(answer)),
                activity);
        String message = activity.name() + " was skipped after a failure that nothing else handled";
        return tasks.failing(activity.name() + "_verdict", gate, message, activity);
    }
}
