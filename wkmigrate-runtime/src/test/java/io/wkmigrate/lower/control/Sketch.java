package io.wkmigrate.lower.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Control flow, one line an activity, so that before and after can stand side by side.
 *
 * <pre>{@code
 * A
 * B (Inactive Failed) <- A Succeeded
 * Check ? flag        <- A Failed|Skipped, B Completed
 *   + InTrueBranch
 *   - InFalseBranch
 * }</pre>
 *
 * <p>Jobs are sketched alike: {@code B <- A, Check=true [ALL_DONE]}; behind a question mark stands what a gate asks:
 * {@code G <- A, B [ALL_DONE] ? A success, B excluded}.
 */
final class Sketch {

    private static final Pattern LINE =
            Pattern.compile("( *)([+-] )?(\\w+)(?: \\? (\\w+))?(?: \\(Inactive (\\w+)\\))? *(?:<- (.*))?");

    private static final Pattern STATE = Pattern.compile("\\{\\{tasks\\.(\\w+)\\.result_state}}");

    private final List<Matcher> lines = new ArrayList<>();
    private int at;

    private Sketch(String text) {
        text.lines().forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Not a line of a sketch: " + line);
            }
            lines.add(matcher);
        });
    }

    /** Converts the pipeline {@code P} of a sketch. */
    static Converted convert(String sketch) {
        return Adf.of("P", Step.pipeline(steps(sketch))).convert();
    }

    /** Asserts that the pipeline {@code P} of a sketch becomes this job, and that the two do the same in every course of events. */
    static void assertExact(String before, String after) {
        Converted converted = convert(before);
        assertThat(of(converted, "p")).isEqualTo(after);
        assertThat(new Comparison(steps(before), converted, "p").difference()).isEmpty();
    }

    static List<Step> steps(String sketch) {
        return new Sketch(sketch).steps(0, null);
    }

    private List<Step> steps(int depth, String branch) {
        List<Step> steps = new ArrayList<>();
        while (at < lines.size() && isIn(lines.get(at), depth, branch)) {
            steps.add(step(lines.get(at++), depth));
        }
        return steps;
    }

    private static boolean isIn(Matcher line, int depth, String branch) {
        return line.group(1).length() == 2 * depth && (branch == null || branch.equals(line.group(2)));
    }

    private Step step(Matcher line, int depth) {
        return new Step(
                line.group(3),
                orEmpty(line.group(4)),
                orEmpty(line.group(5)),
                edges(orEmpty(line.group(6))),
                steps(depth + 1, "+ "),
                steps(depth + 1, "- "));
    }

    private static List<Step.Edge> edges(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(", ")).map(Sketch::edge).toList();
    }

    private static Step.Edge edge(String text) {
        String[] parts = text.split(" ");
        Set<String> conditions = new TreeSet<>(List.of(parts[1].split("\\|")));
        return new Step.Edge(parts[0], conditions);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The sketch of some steps. */
    static String of(List<Step> steps) {
        StringBuilder text = new StringBuilder();
        steps.forEach(each -> add(text, each, ""));
        return text.toString();
    }

    private static void add(StringBuilder text, Step step, String indent) {
        text.append(indent)
                .append(step.name())
                .append(step.isIf() ? " ? " + step.condition() : "")
                .append(step.isActive() ? "" : " (Inactive " + step.mark() + ")")
                .append(step.after().stream()
                        .map(each -> each.activity() + " " + String.join("|", each.conditions()))
                        .collect(Collectors.joining(", ", step.after().isEmpty() ? "" : " <- ", "\n")));
        String deeper = "  " + indent.replaceAll("[+-]", " ").stripTrailing();
        step.whenTrue().forEach(each -> add(text, each, " ".repeat(deeper.length()) + "+ "));
        step.whenFalse().forEach(each -> add(text, each, " ".repeat(deeper.length()) + "- "));
    }

    /** The tasks of a job, in order. */
    static String of(Converted converted, String job) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        converted.job(job).path("tasks").forEach(task -> lines.add(line(task)));
        return lines.toString();
    }

    private static String line(JsonNode task) {
        List<String> after = new ArrayList<>();
        task.path("depends_on")
                .forEach(each -> after.add(each.path("task_key").asText()
                        + (each.has("outcome") ? "=" + each.path("outcome").asText() : "")));
        String runIf = task.has("run_if") ? " [" + task.path("run_if").asText() + "]" : "";
        String dependencies = after.isEmpty() ? "" : after.stream().collect(Collectors.joining(", ", " <- ", ""));
        return task.path("task_key").asText() + dependencies + runIf + question(task.path("condition_task"));
    }

    /** What a condition task asks about the ends of other tasks. */
    private static String question(JsonNode condition) {
        String[] asked = condition.path("left").asText().split(",", -1);
        String[] answers = condition.path("right").asText().split(",", -1);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < asked.length && asked.length == answers.length; i++) {
            Matcher state = STATE.matcher(asked[i]);
            if (state.matches()) {
                parts.add(state.group(1)
                        + (condition.path("op").asText().equals("NOT_EQUAL") ? " not " : " ")
                        + answers[i]);
            }
        }
        return parts.isEmpty() ? "" : " ? " + String.join(", ", parts);
    }
}
