package io.wkmigrate.load.arm;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.load.input.Members;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What {@code parameters()} and {@code variables()} mean in one template. */
public final class ArmScope {

    /** How many parameters and variables may stand for each other in a row. */
    private static final int MAX_CHAIN = 50;

    /** A value given for a parameter; its expressions belong to the template that gives it, if one does. */
    public record Argument(JsonNode value, Optional<ArmScope> givenBy) {}

    private final JsonNode parameters;
    private final JsonNode variables;
    private final SourcePlace place;
    private final Map<String, Argument> arguments = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> beingEvaluated = new HashSet<>();
    private final EvaluationBudget budget = new EvaluationBudget();

    /**
     * Opens the scope of a template.
     *
     * @param place where the template stands
     * @param arguments values for its parameters, by name
     */
    public ArmScope(JsonNode template, SourcePlace place, Map<String, Argument> arguments) {
        this.parameters = Members.get(template, "parameters");
        this.variables = Members.get(template, "variables");
        this.place = place;
        this.arguments.putAll(arguments);
    }

    EvaluationBudget budget() {
        return budget;
    }

    JsonNode parameter(String name, ArmEvaluator evaluator) throws UnresolvedException {
        JsonNode declaration = Members.get(parameters, name);
        SourcePlace declared = place.child("parameters").child(name);
        if (Members.text(declaration, "type").toLowerCase(Locale.ROOT).startsWith("secure")) {
            throw UnresolvedException.parameter(
                    name, declared, "The parameter \"" + name + "\" is a secret; its value is never read.");
        }
        Argument argument = arguments.get(name);
        if (argument != null) {
            return argument.givenBy().isEmpty()
                    ? argument.value()
                    : guarded(
                            name,
                            argument.value(),
                            evaluator.in(argument.givenBy().get()));
        }
        JsonNode value = Members.get(declaration, "defaultValue");
        if (value.isMissingNode()) {
            throw UnresolvedException.parameter(name, declared, "The parameter \"" + name + "\" has no value.");
        }
        return guarded(name, value, evaluator);
    }

    JsonNode variable(String name, ArmEvaluator evaluator) throws UnresolvedException {
        JsonNode value = Members.get(variables, name);
        if (value.isMissingNode()) {
            throw UnresolvedException.unsupported("The template has no variable \"" + name + "\".");
        }
        return guarded("variable " + name, value, evaluator);
    }

    private JsonNode guarded(String name, JsonNode value, ArmEvaluator evaluator) throws UnresolvedException {
        String key = name.toLowerCase(Locale.ROOT);
        if (beingEvaluated.size() >= MAX_CHAIN || !beingEvaluated.add(key)) {
            throw UnresolvedException.unsupported("The value of \"" + name + "\" depends on itself.");
        }
        try {
            return budget.charge(evaluator.resolve(value));
        } finally {
            beingEvaluated.remove(key);
        }
    }
}
