package io.wkmigrate.lower.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.ir.SetVariable;
import io.wkmigrate.api.ir.Variable;
import io.wkmigrate.expression.placement.Encoding;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Known;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import io.wkmigrate.lower.plan.Activities;
import io.wkmigrate.lower.plan.ParameterText;
import io.wkmigrate.lower.plan.TaskParameters;
import io.wkmigrate.lower.plan.TypedText;
import io.wkmigrate.lower.plan.ValueTypes;
import io.wkmigrate.translate.Credentials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the values of variables come from. Only reads that are certain are answered: of a variable that nothing sets, and
 * of one that is set by a single activity which is known to have succeeded before the reader starts.
 */
public final class VariableReads {

    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, List<String>> writers = new HashMap<>();
    private final Map<String, String> taskOfWriter = new HashMap<>();

    public VariableReads(Pipeline pipeline) {
        pipeline.variables().forEach(each -> variables.put(lower(each.name()), each));
        Activities.all(pipeline.activities())
                .filter(each -> each.header().state().active())
                .forEach(each -> written(each)
                        .ifPresent(name -> writers.computeIfAbsent(lower(name), unseen -> new ArrayList<>())
                                .add(lower(each.name()))));
    }

    /** Says which task publishes the value that an activity sets. */
    public void publishes(String activity, String taskKey) {
        taskOfWriter.put(lower(activity), taskKey);
    }

    /** What references mean at an activity, given what they mean at the container around it. */
    public ReferenceScope at(Activity reader, List<Activity> siblings, ReferenceScope around) {
        Set<String> succeeded = new Upstream(reader, siblings).succeeded();
        return new VariableScope(around, name -> read(name, succeeded));
    }

    /** What a variable is where no activity has run yet. */
    public Resolution atStart(String name) {
        return read(name, Set.of());
    }

    private Resolution read(String name, Set<String> succeeded) {
        Variable variable = variables.get(lower(name));
        if (variable == null) {
            return new Unavailable("The pipeline does not declare the variable \"" + name + "\".");
        }
        List<String> setBy = writers.getOrDefault(lower(name), List.of());
        if (setBy.isEmpty()) {
            return initial(variable);
        }
        String writer = setBy.get(0);
        String taskKey = taskOfWriter.get(writer);
        if (setBy.size() > 1 || taskKey == null || !succeeded.contains(writer)) {
            return new Unavailable("It is not certain which activity set the variable \"" + name + "\" last.");
        }
        Type type = ValueTypes.of(variable.type());
        JobValue.Source source = new JobValue.Published(taskKey, TaskParameters.VALUE, true, false);
        return new Available(new JobValue(variable.name(), source, type, Encoding.of(type), false, List.of()), 0);
    }

    private static Resolution initial(Variable variable) {
        if (variable.defaultValue().isEmpty()) {
            return new Unavailable("Nothing sets the variable \"" + variable.name() + "\".");
        }
        JsonNode value = variable.defaultValue().get();
        return Credentials.isCredential(variable.name(), ParameterText.of(value))
                ? new Unavailable("The default of the variable looks like a credential.")
                : new Known(TypedText.read(value, ValueTypes.of(variable.type())), 0);
    }

    /** The variable that an activity sets, if it sets one. */
    private static Optional<String> written(Activity activity) {
        if (activity.kind() instanceof SetVariable set && set.target() instanceof SetVariable.Variable variable) {
            return Optional.of(variable.name());
        }
        if (activity.kind() instanceof Placeholder placeholder) {
            JsonNode name = placeholder.source().path("typeProperties").path("variableName");
            return name.isTextual() ? Optional.of(name.textValue()) : Optional.empty();
        }
        return Optional.empty();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
