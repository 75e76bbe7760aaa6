package io.wkmigrate.expression.placement;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.placement.JobValue.Note;
import io.wkmigrate.expression.placement.Placement.InJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two texts that are the same exactly when two values of one type are equal.
 *
 * @param type of both values
 * @param notes what is not quite the same as in ADF
 */
record Equality(JobText left, JobText right, Type type, List<Note> notes) {

    /** The equality of two values, if their texts decide it: ADF never converts, and fractions have several spellings. */
    static Optional<Equality> of(InJob left, InJob right) {
        boolean sameType = Stream.of(Type.TEXT, Type.INTEGER, Type.BOOLEAN)
                .anyMatch(type -> left.type().is(type) && right.type().is(type));
        if (!sameType) {
            return Optional.empty();
        }
        List<Note> notes = new ArrayList<>(left.notes());
        notes.addAll(right.notes());
        if (left.type().is(Type.TEXT) && mayDifferInCase(right.text())) {
            notes.add(Note.CASE_UNCONFIRMED);
        }
        return Optional.of(new Equality(left.text(), right.text(), left.type(), notes));
    }

    private static boolean mayDifferInCase(JobText text) {
        return text.toString().codePoints().anyMatch(Character::isLetter);
    }
}
