package io.wkmigrate.verify.lakeflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.verify.lakeflow.TextPiece.OtherReference;
import io.wkmigrate.verify.lakeflow.TextPiece.ResultState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A condition task that compares texts made of literals and of the ends of tasks, so that its outcome follows from
 * these.
 *
 * @param left one operand
 * @param right the other
 * @param equal whether they must be equal, not different
 */
public record StateComparison(List<TextPiece> left, List<TextPiece> right, boolean equal) {

    /** Reads a condition task whose outcome has to be known. */
    public static StateComparison read(JobTask task, JsonNode condition) throws MalformedJobException {
        String operator = condition.path("op").asText();
        if (!operator.equals("EQUAL_TO") && !operator.equals("NOT_EQUAL")) {
            throw new MalformedJobException("The task " + task.key() + " compares numbers, with " + operator + ".");
        }
        StateComparison comparison = new StateComparison(
                TextPiece.split(condition.path("left").asText()),
                TextPiece.split(condition.path("right").asText()),
                operator.equals("EQUAL_TO"));
        comparison.check(task);
        return comparison;
    }

    /** Whether the ends of tasks that are not waited for may be read is not documented (section 3.5). */
    private void check(JobTask task) throws MalformedJobException {
        for (TextPiece each : pieces().toList()) {
            if (each instanceof OtherReference other) {
                throw new MalformedJobException(
                        "The task " + task.key() + " decides by " + other.text() + ", which is not an end of a task.");
            }
            if (each instanceof ResultState state && !task.waitsFor(state.task())) {
                throw new MalformedJobException("The task " + task.key() + " reads the end of " + state.task()
                        + ", which it does not wait for itself.");
            }
        }
    }

    /** The tasks whose ends it reads. */
    public Set<String> tasks() {
        return pieces().filter(ResultState.class::isInstance)
                .map(each -> ((ResultState) each).task())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<TextPiece> pieces() {
        return Stream.concat(left.stream(), right.stream());
    }
}
