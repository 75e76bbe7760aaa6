package io.wkmigrate.expression;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.expression.Placement.InJob;
import io.wkmigrate.expression.Placement.NotPlaced;
import io.wkmigrate.expression.Placement.Note;
import io.wkmigrate.expression.Placement.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Places expressions that are plain references, and texts that interpolate plain references. */
public final class ReferenceCompiler implements ExpressionCompiler {

    private static final NotPlaced MORE_THAN_A_REFERENCE = new NotPlaced("It is more than a reference.");

    @Override
    public Placement place(Expression expression, ReferenceScope scope) {
        if (expression instanceof Expression.Whole whole) {
            return reference(whole.code(), scope);
        }
        if (expression instanceof Expression.Interpolated interpolated) {
            return Template.parse(interpolated.text())
                    .map(template -> interpolation(template, scope))
                    .orElse(new NotPlaced("A closing brace is missing."));
        }
        return new NotPlaced("It is an object or a list with expressions inside.");
    }

    private static Placement reference(String code, ReferenceScope scope) {
        Optional<ReferenceExpression> parsed = ReferenceExpression.parse(code);
        return parsed.map(reference -> resolve(reference, scope)).orElse(MORE_THAN_A_REFERENCE);
    }

    private static Placement resolve(ReferenceExpression reference, ReferenceScope scope) {
        List<String> path = reference.path();
        return switch (reference.root()) {
            case "item" -> reference.argument().isEmpty() ? scope.item(path) : MORE_THAN_A_REFERENCE;
            case "variables" ->
                path.isEmpty()
                        ? reference.argument().map(scope::variable).orElse(MORE_THAN_A_REFERENCE)
                        : new NotPlaced("It reads a member of a variable.");
            case "pipeline" -> pipeline(path, scope);
            case "activity" -> new NotPlaced("It reads the output or the error of an activity.");
            default -> MORE_THAN_A_REFERENCE;
        };
    }

    private static Placement pipeline(List<String> path, ReferenceScope scope) {
        if (path.size() == 1) {
            return scope.system(path.get(0));
        }
        if (path.size() > 2) {
            return new NotPlaced("It reads a member of a parameter.");
        }
        return switch (path.isEmpty() ? "" : path.get(0).toLowerCase(Locale.ROOT)) {
            case "parameters" -> scope.parameter(path.get(1));
            case "globalparameters" -> scope.globalParameter(path.get(1));
            default -> MORE_THAN_A_REFERENCE;
        };
    }

    private static Placement interpolation(Template template, ReferenceScope scope) {
        JobText text = JobText.EMPTY;
        List<Note> notes = new ArrayList<>();
        for (Template.Part part : template.parts()) {
            Placement placed = part.expression() ? spelled(reference(part.text(), scope)) : literal(part.text());
            if (!(placed instanceof InJob inJob)) {
                return placed;
            }
            Optional<JobText> longer = text.plus(inJob.text());
            if (longer.isEmpty()) {
                return new NotPlaced("Its braces would run into those of a reference.");
            }
            text = longer.get();
            notes.addAll(inJob.notes());
        }
        return new InJob(text, ValueType.TEXT, notes.stream().distinct().toList());
    }

    private static Placement literal(String text) {
        return JobText.literal(text)
                .<Placement>map(each -> new InJob(each, ValueType.TEXT, List.of()))
                .orElse(new NotPlaced("It holds braces that Databricks would replace."));
    }

    /** ADF's text form of a value (section 5 of the language reference) against how a job spells it. */
    private static Placement spelled(Placement placement) {
        if (!(placement instanceof InJob inJob)) {
            return placement;
        }
        return switch (inJob.type()) {
            case BOOLEAN -> new NotPlaced("ADF writes booleans as True and False, a job as true and false.");
            case FLOAT -> new NotPlaced("ADF and a job write fractions differently.");
            case UNKNOWN -> new InJob(inJob.text(), ValueType.TEXT, with(inJob.notes(), Note.ITEM_TEXT));
            case TEXT, INTEGER, STRUCTURE -> inJob;
        };
    }

    private static List<Note> with(List<Note> notes, Note more) {
        List<Note> all = new ArrayList<>(notes);
        all.add(more);
        return all;
    }
}
