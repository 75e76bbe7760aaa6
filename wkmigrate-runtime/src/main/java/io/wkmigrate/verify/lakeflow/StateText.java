package io.wkmigrate.verify.lakeflow;

import io.wkmigrate.verify.lakeflow.TextPiece.Literal;
import io.wkmigrate.verify.lakeflow.TextPiece.ResultState;
import io.wkmigrate.verify.logic.Logic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares texts in which stands how tasks ended: where, over courses of events, they are equal.
 *
 * @param <B> a predicate over courses of events
 */
final class StateText<B> {

    /** What is left of the text that is ahead of the other, and which of the two it is. */
    private record Position(int left, int right, boolean leftIsAhead, String ahead) {}

    private record Alternative<B>(String text, B where) {}

    private final Logic<B> logic;
    private final Map<String, TaskCourse<B>> courses;
    private final StateComparison comparison;
    private final Map<Position, B> known = new HashMap<>();

    StateText(Logic<B> logic, Map<String, TaskCourse<B>> courses, StateComparison comparison) {
        this.logic = logic;
        this.courses = courses;
        this.comparison = comparison;
    }

    /** Where the comparison is true. */
    B isTrue() {
        B equal = equalFrom(new Position(0, 0, true, ""));
        return comparison.equal() ? equal : logic.not(equal);
    }

    private B equalFrom(Position at) {
        B already = known.get(at);
        if (already != null) {
            return already;
        }
        // The one behind catches up; without a rest either may go on.
        boolean leftMoves = at.ahead().isEmpty() ? at.left() < comparison.left().size() : !at.leftIsAhead();
        List<TextPiece> pieces = leftMoves ? comparison.left() : comparison.right();
        int next = leftMoves ? at.left() : at.right();
        B equal = next == pieces.size()
                ? logic.constant(at.ahead().isEmpty())
                : moved(at, leftMoves, alternatives(pieces.get(next)));
        known.put(at, equal);
        return equal;
    }

    private B moved(Position at, boolean leftMoves, List<Alternative<B>> alternatives) {
        int left = at.left() + (leftMoves ? 1 : 0);
        int right = at.right() + (leftMoves ? 0 : 1);
        B equal = logic.constant(false);
        for (Alternative<B> each : alternatives) {
            if (logic.isNever(each.where())) {
                continue;
            }
            String ahead = at.ahead();
            if (ahead.startsWith(each.text())) {
                Position rest = new Position(
                        left, right, !leftMoves, ahead.substring(each.text().length()));
                equal = logic.or(equal, logic.and(each.where(), equalFrom(rest)));
            } else if (each.text().startsWith(ahead)) {
                Position rest = new Position(left, right, leftMoves, each.text().substring(ahead.length()));
                equal = logic.or(equal, logic.and(each.where(), equalFrom(rest)));
            }
        }
        return equal;
    }

    /** What a piece can read as, and where (section 6.2: {@code result_state}). */
    private List<Alternative<B>> alternatives(TextPiece piece) {
        if (piece instanceof Literal literal) {
            return List.of(new Alternative<>(literal.text(), logic.constant(true)));
        }
        if (piece instanceof ResultState state) {
            TaskCourse<B> task = courses.get(state.task());
            if (task != null) {
                return List.of(
                        new Alternative<>("success", task.success()),
                        new Alternative<>("failed", logic.butNot(task.failed(), task.timedOut())),
                        new Alternative<>("timedout", task.timedOut()),
                        new Alternative<>("upstream_failed", task.upstreamFailed()),
                        new Alternative<>("excluded", task.excluded()));
            }
        }
        throw new IllegalArgumentException("Not known when the comparison was read: " + piece);
    }
}
