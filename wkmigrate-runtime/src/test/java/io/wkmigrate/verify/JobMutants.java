package io.wkmigrate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All jobs that differ from a given one in one place of its control flow: a {@code run_if}, an outcome, a dependency,
 * or an operand or the operator of a task that compares how others ended.
 */
public final class JobMutants {

    private static final List<String> RUN_IF = List.of(
            "ALL_SUCCESS", "AT_LEAST_ONE_SUCCESS", "NONE_FAILED", "ALL_DONE", "AT_LEAST_ONE_FAILED", "ALL_FAILED");

    private static final Pattern WORD = Pattern.compile(
            "\\{\\{tasks\\.(\\w+)\\.result_state}}|\\b(success|failed|timedout|upstream_failed|excluded|true|false)\\b");

    private static final List<String> STATES = List.of("success", "failed", "timedout", "upstream_failed", "excluded");

    /**
     * A changed job.
     *
     * @param what what was changed
     */
    public record Mutant(String what, JsonNode job) {}

    private final JsonNode job;
    private final Predicate<String> isHelper;
    private final List<Mutant> mutants = new ArrayList<>();

    private JobMutants(JsonNode job, Predicate<String> isHelper) {
        this.job = job;
        this.isHelper = isHelper;
    }

    /**
     * The mutants of a job.
     *
     * @param isHelper whether a condition task compares what the job knows, and is not the choice of an activity
     */
    public static List<Mutant> of(JsonNode job, Predicate<String> isHelper) {
        JobMutants mutants = new JobMutants(job, isHelper);
        for (int i = 0; i < job.path("tasks").size(); i++) {
            mutants.mutate(i);
        }
        return mutants.mutants;
    }

    private void mutate(int index) {
        JsonNode task = job.path("tasks").path(index);
        String key = task.path("task_key").asText();
        String runIf = task.path("run_if").asText("ALL_SUCCESS");
        for (String other : RUN_IF) {
            if (!other.equals(runIf)) {
                add(index, key + " [" + runIf + " -> " + other + "]", each -> each.put("run_if", other));
            }
        }
        for (int i = 0; i < task.path("depends_on").size(); i++) {
            mutateDependency(index, key, i);
        }
        if (task.has("condition_task") && isHelper.test(key)) {
            mutateComparison(index, key, task.path("condition_task"));
        }
    }

    private void mutateDependency(int index, String key, int at) {
        JsonNode dependency = job.path("tasks").path(index).path("depends_on").path(at);
        String upstream = dependency.path("task_key").asText();
        String edge = key + " <- " + upstream;
        add(index, edge + " removed", each -> {
            ArrayNode dependsOn = (ArrayNode) each.path("depends_on");
            dependsOn.remove(at);
            if (dependsOn.isEmpty()) {
                each.remove("depends_on");
            }
        });
        if (dependency.has("outcome")) {
            boolean outcome = dependency.path("outcome").asText().equals("true");
            add(
                    index,
                    edge + " outcome flipped",
                    each -> dependency(each, at).put("outcome", Boolean.toString(!outcome)));
            add(index, edge + " outcome removed", each -> dependency(each, at).remove("outcome"));
        }
        for (int i = 0; i < index; i++) {
            String other = job.path("tasks").path(i).path("task_key").asText();
            if (!other.equals(upstream)) {
                add(index, edge + " now " + other, each -> dependency(each, at).put("task_key", other));
            }
        }
    }

    private void mutateComparison(int index, String key, JsonNode condition) {
        boolean equal = condition.path("op").asText().equals("EQUAL_TO");
        add(index, key + " operator", each -> comparison(each).put("op", equal ? "NOT_EQUAL" : "EQUAL_TO"));
        for (String side : List.of("left", "right")) {
            String text = condition.path(side).asText();
            Matcher words = WORD.matcher(text);
            while (words.find()) {
                MatchResult word = words.toMatchResult();
                for (String other : others(index, word)) {
                    String changed = text.substring(0, word.start()) + other + text.substring(word.end());
                    add(
                            index,
                            key + " " + side + " -> " + changed,
                            each -> comparison(each).put(side, changed));
                }
            }
        }
    }

    private List<String> others(int index, MatchResult word) {
        List<String> others = new ArrayList<>();
        if (word.group(1) != null) {
            job.path("tasks")
                    .path(index)
                    .path("depends_on")
                    .forEach(each ->
                            others.add("{{tasks." + each.path("task_key").asText() + ".result_state}}"));
        } else if (word.group().equals("true") || word.group().equals("false")) {
            others.addAll(List.of("true", "false"));
        } else {
            others.addAll(STATES);
        }
        others.remove(word.group());
        return others;
    }

    private static ObjectNode dependency(ObjectNode task, int at) {
        return (ObjectNode) task.path("depends_on").path(at);
    }

    private static ObjectNode comparison(ObjectNode task) {
        return (ObjectNode) task.path("condition_task");
    }

    private void add(int index, String what, Consumer<ObjectNode> change) {
        JsonNode copy = job.deepCopy();
        change.accept((ObjectNode) copy.path("tasks").path(index));
        mutants.add(new Mutant(what, copy));
    }
}
