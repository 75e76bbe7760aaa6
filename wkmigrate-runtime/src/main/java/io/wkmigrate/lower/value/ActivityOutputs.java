package io.wkmigrate.lower.value;

import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.expression.ReferencePath.Step;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.expression.placement.Encoding;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.JobValue.Note;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Known;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code activity('X')} means: the outcome of X, and what X publishes for its readers. */
public final class ActivityOutputs {

    private final Map<String, Producer> producers = new HashMap<>();

    /** The output of one activity. */
    @FunctionalInterface
    public interface Output {

        /**
         * What a property of the output comes to.
         *
         * @param path the accesses behind {@code .output}
         * @param certain whether the activity is known to have succeeded when the value is read
         * @param optional whether what is missing is null
         */
        Resolution read(List<Step> path, boolean certain, boolean optional);
    }

    private record Producer(String taskKey, Optional<String> evaluateKey, Output output) {}

    /**
     * Says which task an activity became, and how its output is read.
     *
     * @param evaluateKey the task before it that computes its values, if there is one
     */
    public void ran(String activity, String taskKey, Optional<String> evaluateKey, Output output) {
        producers.put(Upstream.lower(activity), new Producer(taskKey, evaluateKey, output));
    }

    /** What references mean at an activity, given what they mean at the container around it. */
    public ReferenceScope at(Activity reader, List<Activity> siblings, ReferenceScope around) {
        Upstream upstream = new Upstream(reader, siblings);
        return new InnerScope(around) {
            @Override
            Optional<Resolution> here(ReferencePath reference) {
                return reference.root().equals("activity")
                        ? reference
                                .argument()
                                .filter(upstream::isSibling)
                                .map(name -> read(name, reference.steps(), upstream))
                        : Optional.empty();
            }
        };
    }

    private Resolution read(String activity, List<Step> steps, Upstream upstream) {
        Producer producer = producers.get(Upstream.lower(activity));
        if (producer == null) {
            return new Unavailable("The activity \"" + activity + "\" has no single task that tells its result.");
        }
        String property = steps.isEmpty() ? "" : steps.get(0).name();
        if (property.equals("output")) {
            boolean certain = upstream.succeeded().contains(Upstream.lower(activity));
            boolean optional = steps.stream().anyMatch(Step::optional);
            return producer.output().read(steps.subList(1, steps.size()), certain, optional);
        }
        if (!upstream.waitsFor(activity)) {
            return new Unavailable("Only what waits for an activity itself may read how it ended.");
        }
        return switch (property) {
            case "status" ->
                upstream.onlyEnd(activity)
                        .filter(end -> end != DependencyCondition.SKIPPED)
                        .<Resolution>map(end -> new Known(
                                TextNode.valueOf(end == DependencyCondition.FAILED ? "Failed" : "Succeeded"), 1))
                        .orElseGet(() -> status(activity, producer));
            case "error" ->
                error(
                        activity,
                        producer.taskKey(),
                        steps.size() < 2 ? "" : steps.get(1).name());
            default -> new Unavailable("A job does not tell other tasks the " + property + " of a task.");
        };
    }

    /** The error of a failed task: its code is at hand, its message behind the id of its run. */
    private static Resolution error(String activity, String taskKey, String property) {
        JobText run = JobText.reference("tasks." + taskKey + ".run_id");
        JobText code = JobText.reference("tasks." + taskKey + ".error_code");
        return switch (property) {
            case "message" ->
                new Available(
                        JobValue.referenced(activity + "_error", run, Type.TEXT, Note.SYSTEM_VALUE_DIFFERS)
                                .encoded(Encoding.FAILED_RUN),
                        2);
            case "errorcode" ->
                new Available(
                        JobValue.referenced(activity + "_error_code", code, Type.TEXT, Note.SYSTEM_VALUE_DIFFERS), 2);
            default -> new Unavailable("Of the error of a task a job tells the code and the message.");
        };
    }

    /**
     * The result state, which a task may read of the tasks that it waits for (section 6.2 of the target reference). In ADF an
     * activity has failed, too, when a value that it needs cannot be computed.
     */
    private static Resolution status(String activity, Producer producer) {
        JobText state = JobText.reference("tasks." + producer.taskKey() + ".result_state");
        Optional<JobText> both = producer.evaluateKey()
                .map(key -> JobText.reference("tasks." + key + ".result_state"))
                .flatMap(evaluated -> evaluated.plus(JobText.trusted(",")))
                .flatMap(evaluated -> evaluated.plus(state));
        JobValue value = JobValue.referenced(activity + "_status", both.orElse(state), Type.TEXT);
        return new Available(value.encoded(both.isPresent() ? Encoding.RESULT_STATES : Encoding.RESULT_STATE), 1);
    }
}
