package io.wkmigrate.lower.value;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.ir.Variable;
import io.wkmigrate.api.job.Job.JobParameter;
import io.wkmigrate.expression.placement.Encoding;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.JobValue.Note;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Known;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import io.wkmigrate.lower.plan.KeyAllocator;
import io.wkmigrate.lower.plan.ValueTypes;
import io.wkmigrate.lower.value.Evaluation.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What references mean in a child job: every value of the job around it that is read inside is passed as a parameter of the
 * child. The parameters come into being while the child is lowered. What only code can read is computed before the child is
 * run, by the evaluate task of what runs it.
 */
public final class ChildJobScope extends InnerScope {

    private final ReferenceScope outside;
    private final KeyAllocator names;
    private final Evaluation evaluation;
    private final Map<JobText, String> nameOfValue = new LinkedHashMap<>();
    private final Map<JobValue, JobText> evaluated = new HashMap<>();
    private final Map<String, JobValue> carried = new LinkedHashMap<>();
    private final Set<String> readInside = new HashSet<>();

    /**
     * A scope inside another.
     *
     * @param outside what references mean where the child is run
     * @param names names for parameters that nothing around or inside the child uses for something else
     * @param evaluation computes values where the child is run
     */
    public ChildJobScope(ReferenceScope outside, KeyAllocator names, Evaluation evaluation) {
        super(outside);
        this.outside = outside;
        this.names = names;
        this.evaluation = evaluation;
    }

    /** Makes a variable a parameter of its own, which whoever runs the child passes if the child reads it. */
    public void carry(Variable variable) {
        Resolution before = outside.resolve(VariableReads.reference(variable));
        boolean known = before instanceof Known
                || (before instanceof Available available && !available.value().mayBeMissing());
        List<Note> notes =
                before instanceof Available available ? available.value().notes() : List.of();
        String parameter = names.allocate(variable.name());
        carried.put(
                variable.name().toLowerCase(Locale.ROOT),
                new JobValue(
                        parameter,
                        new JobValue.Referenced(JobText.jobParameter(parameter)),
                        ValueTypes.of(variable.type()),
                        known ? Encoding.VALUE : Encoding.IF_ANY,
                        false,
                        known ? notes : List.of(Note.MAY_BE_UNSET)));
    }

    /** The parameter that passes a variable; none when the child does not read it. */
    public Optional<String> parameterOf(Variable variable) {
        String name = variable.name().toLowerCase(Locale.ROOT);
        return readInside.contains(name)
                ? Optional.ofNullable(carried.get(name)).map(JobValue::name)
                : Optional.empty();
    }

    /** The parameters of the child that are the same for every run, and what is passed for them, in order. */
    public Map<String, JobText> arguments() {
        Map<String, JobText> arguments = new LinkedHashMap<>();
        nameOfValue.forEach((value, name) -> arguments.put(name, value));
        return Collections.unmodifiableMap(arguments);
    }

    /** The parameters of the child; every run is given values for all of them. */
    public List<JobParameter> parameters() {
        List<String> all = new ArrayList<>(nameOfValue.values());
        carried.forEach((variable, value) -> {
            if (readInside.contains(variable)) {
                all.add(value.name());
            }
        });
        return all.stream().map(each -> new JobParameter(each, JobText.EMPTY)).toList();
    }

    @Override
    Optional<Resolution> here(ReferencePath reference) {
        return reference.root().equals("variables")
                ? reference.argument().flatMap(name -> carried(name.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private Optional<Resolution> carried(String variable) {
        JobValue value = carried.get(variable);
        if (value == null) {
            return Optional.empty();
        }
        readInside.add(variable);
        return Optional.of(new Available(value, 0));
    }

    /** Values that are the same everywhere are written down; the others are passed. */
    @Override
    Resolution outside(ReferencePath reference, Resolution resolution) {
        if (!(resolution instanceof Available available)) {
            return resolution;
        }
        JobValue value = available.value();
        Optional<JobText> text = value.text().filter(each -> isTyped(value));
        if (text.isEmpty()) {
            return value.secure()
                    ? new Unavailable("A child job cannot be passed a secure value that has to be computed.")
                    : new Available(computed(value), available.steps());
        }
        return text.get().toString().contains("{{")
                ? new Available(value.passedAs(parameter(value, text.get())), available.steps())
                : resolution;
    }

    /** Whether the text of a value tells its type: a task value of unknown type does not. */
    private static boolean isTyped(JobValue value) {
        return value.source() instanceof JobValue.Referenced || value.encoding() != Encoding.ELEMENT;
    }

    private JobValue computed(JobValue value) {
        boolean mayBeNull = value.source() instanceof JobValue.Published published && published.optional();
        boolean plain = !value.mayBeMissing() && !mayBeNull && value.encoding() != Encoding.ELEMENT;
        Form form = plain ? Form.TEXT : Form.VALUE;
        JobText text = evaluated.computeIfAbsent(
                value, each -> evaluation.add(each.name(), new Evaluation.Passed(each, form)));
        JobValue passed = value.passedAs(parameter(value, text));
        return plain ? passed : passed.encoded(value.mayBeMissing() ? Encoding.IF_ANY : Encoding.VALUE);
    }

    private String parameter(JobValue value, JobText text) {
        return nameOfValue.computeIfAbsent(text, each -> nameOf(value.name(), each));
    }

    /** A parameter that is passed on keeps its name: whichever of the two wins, the value is the same. */
    private String nameOf(String name, JobText value) {
        return value.equals(JobText.jobParameter(name)) ? name : names.allocate(name);
    }
}
