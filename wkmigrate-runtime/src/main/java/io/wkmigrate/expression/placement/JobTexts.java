package io.wkmigrate.expression.placement;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.placement.JobValue.Note;
import io.wkmigrate.expression.placement.Placement.InJob;
import io.wkmigrate.expression.value.TextForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the values of expressions together from literal text and references, which costs a job nothing. Only what comes out as
 * in ADF is put together: its booleans and fractions are spelled differently in a job (trap 8 of the target reference).
 */
final class JobTexts {

    private static final Type SPELLED_ALIKE = Type.TEXT.or(Type.INTEGER);

    private final ResolvedReferences references;

    JobTexts(ResolvedReferences references) {
        this.references = references;
    }

    /** The text of a job that stands for a value; empty when code has to compute it. */
    Optional<InJob> place(Node node) {
        Optional<InJob> reference = references
                .value(node)
                .filter(value -> value.encoding().isTheValue())
                .flatMap(value ->
                        value.text().map(text -> new InJob(text, value.type(), isSpelled(value), value.notes())));
        return reference.isPresent() ? reference : joined(node);
    }

    private static boolean isSpelled(JobValue value) {
        return value.source() instanceof JobValue.Referenced || value.type().is(SPELLED_ALIKE.or(Type.BOOLEAN));
    }

    private Optional<InJob> joined(Node node) {
        if (node instanceof Node.Interpolation interpolation) {
            return joined(interpolation.parts());
        }
        boolean joins = node instanceof Node.Call call
                && (call.name().equalsIgnoreCase("concat") || call.name().equalsIgnoreCase("string"));
        return joins ? joined(((Node.Call) node).arguments()) : Optional.empty();
    }

    private Optional<InJob> joined(List<Node> parts) {
        JobText text = JobText.EMPTY;
        List<Note> notes = new ArrayList<>();
        for (Node part : parts) {
            Optional<InJob> placed = textForm(part);
            Optional<JobText> longer =
                    placed.isPresent() ? text.plus(placed.get().text()) : Optional.empty();
            if (longer.isEmpty()) {
                return Optional.empty();
            }
            text = longer.get();
            placed.ifPresent(each -> notes.addAll(each.notes()));
        }
        return Optional.of(
                new InJob(text, Type.TEXT, true, notes.stream().distinct().toList()));
    }

    /** The text form of a part; empty when a job spells it differently. */
    private Optional<InJob> textForm(Node part) {
        if (part instanceof Node.Literal literal) {
            return JobText.literal(TextForm.of(literal.value()))
                    .map(text -> new InJob(text, Type.TEXT, true, List.of()));
        }
        return place(part).flatMap(placed -> spelled(part, placed));
    }

    private Optional<InJob> spelled(Node part, InJob placed) {
        boolean optional = references
                .value(part)
                .filter(value -> value.encoding() == Encoding.OPTIONAL)
                .isPresent();
        if (placed.type().is(SPELLED_ALIKE) || optional) {
            return Optional.of(placed);
        }
        boolean element = references
                .value(part)
                .filter(value -> value.encoding() == Encoding.ELEMENT && value.source() instanceof JobValue.Referenced)
                .isPresent();
        if (!element) {
            return Optional.empty();
        }
        List<Note> notes = new ArrayList<>(placed.notes());
        notes.add(Note.ITEM_TEXT);
        return Optional.of(new InJob(placed.text(), Type.TEXT, true, notes));
    }
}
