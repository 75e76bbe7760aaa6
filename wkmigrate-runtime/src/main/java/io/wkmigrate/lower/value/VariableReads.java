package io.wkmigrate.lower.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.AppendVariable;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.ir.Variable;
import io.wkmigrate.expression.placement.Encoding;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.JobValue.Assumed;
import io.wkmigrate.expression.placement.JobValue.Change;
import io.wkmigrate.expression.placement.JobValue.Definition;
import io.wkmigrate.expression.placement.JobValue.Note;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Known;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import io.wkmigrate.expression.placement.Resolution.Unset;
import io.wkmigrate.lower.plan.ParameterText;
import io.wkmigrate.lower.plan.TaskParameters;
import io.wkmigrate.lower.plan.TypedText;
import io.wkmigrate.lower.plan.ValueTypes;
import io.wkmigrate.lower.variable.LoopVariables;
import io.wkmigrate.lower.variable.ReachingDefinitions;
import io.wkmigrate.lower.variable.VariableAccess;
import io.wkmigrate.translate.Credentials;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of the variables of a pipeline come from (VA-2 to VA-5). A read sees the definitions that happen before it,
 * wherever they are; a definition is a task value, and one whose task did not succeed was not published and does not count.
 */
public final class VariableReads {

    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final LoopVariables loops;
    private final IdentityHashMap<Activity, Map<String, Definition>> published = new IdentityHashMap<>();

    public VariableReads(Pipeline pipeline) {
        pipeline.variables().forEach(each -> variables.putIfAbsent(lower(each.name()), each));
        this.loops = new LoopVariables(pipeline);
    }

    /** The variable of a name, ignoring case, if the pipeline declares it. */
    Optional<Variable> declared(String name) {
        return Optional.ofNullable(variables.get(lower(name)));
    }

    /** Says which task stands for an activity; what that gives a variable is published there. */
    public void publishes(Activity activity, String taskKey) {
        Change change = activity.kind() instanceof AppendVariable ? Change.APPEND : Change.SET;
        VariableAccess.changed(activity.kind())
                .flatMap(this::declared)
                .ifPresent(each -> publishes(activity, each, new Definition(taskKey, TaskParameters.VALUE, change)));
    }

    /** Says that a loop publishes what it left in a variable. */
    public void publishes(Activity loop, Variable variable, String taskKey, String key) {
        publishes(loop, variable, new Definition(taskKey, key, Change.CARRIED));
    }

    private void publishes(Activity activity, Variable variable, Definition definition) {
        published.computeIfAbsent(activity, unseen -> new HashMap<>()).put(lower(variable.name()), definition);
    }

    /** What an activity gives a variable, if a task of this job publishes it. */
    Optional<Definition> published(Activity activity, Variable variable) {
        return Optional.ofNullable(published.getOrDefault(activity, Map.of()).get(lower(variable.name())));
    }

    /** The variables that a loop has to carry from iteration to iteration and to what comes after it. */
    public List<Variable> carried(Activity loop) {
        return loops.carried(loop);
    }

    /** What gives a variable a value in a scope whose tasks are there, in the order in which it counts. */
    public List<Definition> definitionsIn(List<Activity> scope, Variable variable) {
        return new ReachingDefinitions(variable.name())
                .atEnd(scope).definitions().stream()
                        .flatMap(each -> published(each.activity(), variable).stream())
                        .toList();
    }

    /** What references mean at an activity, given what they mean at the container around it. */
    public ReferenceScope at(Activity reader, List<Activity> siblings, ReferenceScope around) {
        return new VariableScope(this, around, variable -> variable.at(reader, siblings));
    }

    /** What references mean when all activities of a scope have ended, one way or another. */
    public ReferenceScope atEnd(List<Activity> scope, ReferenceScope around) {
        return new VariableScope(this, around, variable -> variable.atEnd(scope));
    }

    /**
     * What a variable is where a loop starts, as Python of a notebook there; it may have no value yet. What cannot be known has
     * to be computed by hand.
     */
    public Python entry(Variable variable, ReferenceScope atTheLoop, NotebookValues values) {
        Resolution value = atTheLoop.resolve(reference(variable));
        return value instanceof Unavailable not ? values.byHand(variable.name(), not.reason()) : values.soFar(value);
    }

    static ReferencePath reference(Variable variable) {
        return new ReferencePath("variables", Optional.of(variable.name()), List.of());
    }

    /** What a variable is where no activity has run yet. */
    public Resolution atStart(String name) {
        return declared(name)
                .map(VariableReads::initial)
                .orElse(new Unavailable("The pipeline does not declare the variable \"" + name + "\"."));
    }

    private static Resolution initial(Variable variable) {
        if (variable.defaultValue().isEmpty()) {
            return assumed(variable)
                    .<Resolution>map(each -> new Available(each, 0))
                    .orElse(new Unset("Nothing sets the variable \"" + variable.name() + "\" before."));
        }
        JsonNode value = variable.defaultValue().get();
        return Credentials.isCredential(variable.name(), ParameterText.of(value))
                ? new Unavailable("The default of the variable looks like a credential.")
                : new Known(TypedText.read(value, ValueTypes.of(variable.type())), 0);
    }

    /** A variable without a value: empty text or an empty list, where ADF may also take null (VA-2). */
    static Optional<JobValue> assumed(Variable variable) {
        Type type = ValueTypes.of(variable.type());
        if (type.equals(Type.TEXT)) {
            return Optional.of(assumed(variable, type, new Assumed(TextNode.valueOf(""), JobText.EMPTY)));
        }
        return type.equals(Type.ARRAY)
                ? Optional.of(assumed(
                        variable, type, new Assumed(JsonNodeFactory.instance.arrayNode(), JobText.trusted("[]"))))
                : Optional.empty();
    }

    private static JobValue assumed(Variable variable, Type type, Assumed value) {
        return new JobValue(variable.name(), value, type, Encoding.of(type), false, List.of(Note.MAY_BE_UNSET));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
