package io.wkmigrate.lower.value;

import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.ir.Variable;
import io.wkmigrate.expression.placement.Encoding;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.JobValue.Folded;
import io.wkmigrate.expression.placement.JobValue.Note;
import io.wkmigrate.expression.placement.JobValue.Published;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import io.wkmigrate.expression.placement.Resolution.Unset;
import io.wkmigrate.lower.plan.ValueTypes;
import io.wkmigrate.lower.variable.ReachingDefinitions;
import io.wkmigrate.lower.variable.ReachingDefinitions.Reaching;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A scope in which definitions come on top of what variables are in the scope around it. A read is a reference where one task
 * is known to have set the variable last; else it is a fold over the definitions that reach it.
 */
final class VariableScope extends InnerScope {

    private final VariableReads variables;
    private final ReferenceScope around;
    private final Function<ReachingDefinitions, Reaching> here;

    /**
     * A scope inside another.
     *
     * @param here which of the definitions of a variable reach this place in the scope
     */
    VariableScope(VariableReads variables, ReferenceScope around, Function<ReachingDefinitions, Reaching> here) {
        super(around);
        this.variables = variables;
        this.around = around;
        this.here = here;
    }

    @Override
    Optional<Resolution> here(ReferencePath reference) {
        return reference.root().equals("variables")
                ? reference.argument().flatMap(variables::declared).flatMap(each -> read(each, reference))
                : Optional.empty();
    }

    private Optional<Resolution> read(Variable variable, ReferencePath reference) {
        Reaching reaching = here.apply(new ReachingDefinitions(variable.name()));
        if (reaching.definitions().isEmpty()) {
            return Optional.empty();
        }
        List<JobValue.Definition> definitions = new ArrayList<>();
        for (var each : reaching.definitions()) {
            Optional<JobValue.Definition> published = variables.published(each.activity(), variable);
            if (published.isEmpty()) {
                return Optional.of(new Unavailable("It is not known what the activity \""
                        + each.activity().name() + "\" makes of the variable \"" + variable.name() + "\"."));
            }
            definitions.add(published.get());
        }
        return Optional.of(resolution(variable, reference, reaching, definitions));
    }

    private Resolution resolution(
            Variable variable, ReferencePath reference, Reaching reaching, List<JobValue.Definition> definitions) {
        boolean hasValue = variable.defaultValue().isPresent()
                || VariableReads.assumed(variable).isPresent()
                || reaching.complete();
        if (reaching.loopLast() && hasValue) {
            return last(variable, definitions.get(definitions.size() - 1));
        }
        if (!reaching.certain()) {
            Resolution before = reaching.complete() ? new Unset("") : around.resolve(reference);
            return onTop(before, variable, definitions, !reaching.complete());
        }
        Resolution set = last(variable, definitions.get(0));
        return definitions.size() == 1 ? set : onTop(set, variable, definitions.subList(1, definitions.size()), true);
    }

    /** What one task is certain to have published. */
    private static Resolution last(Variable variable, JobValue.Definition definition) {
        return new Available(
                value(variable, new Published(definition.taskKey(), definition.key(), true, false), List.of()), 0);
    }

    /**
     * What definitions make of a variable.
     *
     * @param mayRemain whether the value before them may remain
     */
    private static Resolution onTop(
            Resolution before, Variable variable, List<JobValue.Definition> definitions, boolean mayRemain) {
        if (before instanceof Unavailable) {
            return before;
        }
        List<Note> notes = new ArrayList<>();
        if (before instanceof Unset && mayRemain) {
            notes.add(Note.MAY_BE_UNSET);
        }
        List<JobValue.Definition> all = new ArrayList<>();
        Resolution initial = before;
        if (before instanceof Available available) {
            notes.addAll(available.value().notes());
            if (available.value().source() instanceof Folded folded) {
                initial = folded.initial();
                all.addAll(folded.definitions());
            }
        }
        all.addAll(definitions);
        return new Available(value(variable, new Folded(initial, all), List.copyOf(notes)), 0);
    }

    private static JobValue value(Variable variable, JobValue.Source source, List<Note> notes) {
        Type type = ValueTypes.of(variable.type());
        return new JobValue(variable.name(), source, type, Encoding.of(type), false, notes);
    }
}
