package io.wkmigrate.lower.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.ir.SetVariable;
import io.wkmigrate.api.ir.Variable;
import io.wkmigrate.expression.Placement;
import io.wkmigrate.expression.Placement.InJob;
import io.wkmigrate.expression.Placement.NotPlaced;
import io.wkmigrate.expression.Placement.ValueType;
import io.wkmigrate.expression.ReferenceScope;
import io.wkmigrate.lower.plan.Activities;
import io.wkmigrate.lower.plan.ParameterText;
import io.wkmigrate.lower.plan.TaskParameters;
import io.wkmigrate.translate.Credentials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
        Set<String> succeeded = succeededBefore(reader, siblings);
        return new VariableScope(around, name -> read(name, succeeded));
    }

    /** What a variable is where no activity has run yet. */
    public Placement atStart(String name) {
        return read(name, Set.of());
    }

    private Placement read(String name, Set<String> succeeded) {
        Variable variable = variables.get(lower(name));
        if (variable == null) {
            return new NotPlaced("The pipeline does not declare the variable \"" + name + "\".");
        }
        List<String> setBy = writers.getOrDefault(lower(name), List.of());
        if (setBy.isEmpty()) {
            return initial(variable);
        }
        String writer = setBy.get(0);
        String taskKey = taskOfWriter.get(writer);
        if (setBy.size() > 1 || taskKey == null || !succeeded.contains(writer)) {
            return new NotPlaced("It is not certain which activity set the variable \"" + name + "\" last.");
        }
        return new InJob(JobText.taskValue(taskKey, TaskParameters.VALUE), ValueType.of(variable.type()), List.of());
    }

    private static Placement initial(Variable variable) {
        if (variable.defaultValue().isEmpty()) {
            return new NotPlaced("Nothing sets the variable \"" + variable.name() + "\".");
        }
        String text = ParameterText.of(variable.defaultValue().get());
        if (Credentials.isCredential(variable.name(), text)) {
            return new NotPlaced("The default of the variable looks like a credential.");
        }
        return JobText.literal(text)
                .<Placement>map(each -> new InJob(each, ValueType.of(variable.type()), List.of()))
                .orElse(new NotPlaced("The default of the variable holds braces that Databricks would replace."));
    }

    /** The activities that must have succeeded when an activity runs: those it reaches over Succeeded edges alone. */
    private static Set<String> succeededBefore(Activity reader, List<Activity> siblings) {
        Map<String, Activity> byName = new HashMap<>();
        siblings.forEach(each -> byName.put(lower(each.name()), each));
        Set<String> succeeded = new HashSet<>();
        collect(reader, byName, succeeded);
        return succeeded;
    }

    private static void collect(Activity activity, Map<String, Activity> byName, Set<String> succeeded) {
        activity.header().dependsOn().stream()
                .filter(each -> each.conditions().equals(Set.of(DependencyCondition.SUCCEEDED)))
                .map(each -> byName.get(lower(each.activity())))
                .filter(each -> each != null && each.header().state().active())
                .filter(each -> succeeded.add(lower(each.name())))
                .forEach(each -> collect(each, byName, succeeded));
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
