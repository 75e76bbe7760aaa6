package io.wkmigrate.expression.placement;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.job.TaskWork.Operator;
import io.wkmigrate.expression.placement.JobValue.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Several equalities as one: their texts joined by commas. Integers and booleans hold no comma, so the parts cannot be told
 * apart wrongly as long as only the last one is free text.
 */
final class Conjunction {

    private Conjunction() {}

    /** The comparison that is true when all equalities hold; empty when there are none, or it would be ambiguous. */
    static Optional<Comparison> of(List<Equality> equalities) {
        if (equalities.stream().filter(each -> each.type().is(Type.TEXT)).count() > 1 || equalities.isEmpty()) {
            return Optional.empty();
        }
        List<Equality> ordered = equalities.stream()
                .sorted(Comparator.comparing(each -> each.type().is(Type.TEXT)))
                .toList();
        Optional<JobText> left = joined(ordered.stream().map(Equality::left).toList());
        Optional<JobText> right = joined(ordered.stream().map(Equality::right).toList());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        List<Note> notes = new ArrayList<>();
        ordered.forEach(each -> notes.addAll(each.notes()));
        return Optional.of(new Comparison(
                Operator.EQUAL_TO,
                left.get(),
                right.get(),
                notes.stream().distinct().toList()));
    }

    private static Optional<JobText> joined(List<JobText> texts) {
        Optional<JobText> joined = Optional.of(JobText.EMPTY);
        for (int i = 0; i < texts.size(); i++) {
            JobText next = texts.get(i);
            boolean first = i == 0;
            joined = joined.flatMap(text -> first ? Optional.of(text) : text.plus(JobText.trusted(",")))
                    .flatMap(text -> text.plus(next));
        }
        return joined;
    }
}
