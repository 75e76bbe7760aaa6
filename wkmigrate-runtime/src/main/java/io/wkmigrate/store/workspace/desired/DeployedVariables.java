package io.wkmigrate.store.workspace.desired;

import io.wkmigrate.api.finding.Spelling;
import io.wkmigrate.lower.workflow.Workflow.BundleVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The values of all variables of a bundle, from the strongest source that has one, in the order of bundles (section 8.1 of the
 * target reference): what was given, the environment, the default.
 */
final class DeployedVariables {

    /** What a bundle would replace in a value. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[A-Za-z][\\w.\\[\\]-]*}");

    private final List<BundleVariable> variables;
    private final VariableValues values;
    private final Map<String, String> given;
    private final List<String> remarks = new ArrayList<>();

    private DeployedVariables(List<BundleVariable> variables, VariableValues values) {
        this.variables = variables;
        this.values = values;
        this.given = new TreeMap<>(values.given());
    }

    /**
     * Values by name.
     *
     * @param remarks takes what a person should know of options without effect
     * @throws MissingVariablesException when variables have no value
     * @throws DeploymentOptionException when values are given that cannot be meant so
     */
    static Map<String, String> of(List<BundleVariable> variables, VariableValues values, List<String> remarks) {
        DeployedVariables deployed = new DeployedVariables(variables, values);
        deployed.requireKnown();
        deployed.place("catalog", values.catalog());
        deployed.place("schema", values.schema());
        remarks.addAll(deployed.remarks);
        return deployed.resolved();
    }

    private void requireKnown() {
        List<String> names = variables.stream().map(BundleVariable::name).toList();
        for (String each : given.keySet()) {
            if (!names.contains(each)) {
                throw new DeploymentOptionException("There is no variable \"" + each + "\" to give a value to."
                        + Spelling.didYouMean(each, names)
                        + (names.isEmpty()
                                ? " These jobs have no variables."
                                : " The variables are: " + String.join(", ", names) + "."));
            }
        }
    }

    /** Gives a value to the variables that rules asked for under a name, whatever they are called in this bundle. */
    private void place(String request, Optional<String> value) {
        if (value.isEmpty()) {
            return;
        }
        List<String> names = variables.stream()
                .filter(each -> each.request().equals(Optional.of(request)))
                .map(BundleVariable::name)
                .toList();
        if (names.isEmpty()) {
            remarks.add("--" + request + " has no effect: nothing here is loaded into tables whose " + request
                    + " is decided by the deployment.");
        }
        for (String each : names) {
            if (given.put(each, value.get()) != null) {
                throw new DeploymentOptionException(
                        "--" + request + " and --var " + each + " give the same value; leave one of them out.");
            }
        }
    }

    private Map<String, String> resolved() {
        Map<String, String> resolved = new TreeMap<>();
        List<BundleVariable> missing = new ArrayList<>();
        for (BundleVariable each : variables) {
            Optional.ofNullable(given.get(each.name()))
                    .or(() -> Optional.ofNullable(values.environment().get(each.name())))
                    .map(value -> plain(each.name(), value))
                    .or(each::defaultValue)
                    .ifPresentOrElse(value -> resolved.put(each.name(), value), () -> missing.add(each));
        }
        if (!missing.isEmpty()) {
            throw new MissingVariablesException(missing);
        }
        return resolved;
    }

    private static String plain(String name, String value) {
        if (REFERENCE.matcher(value).find()) {
            throw new DeploymentOptionException("The value of the variable \"" + name
                    + "\" holds a reference, ${...}, which only bundles replace; write out what it stands for.");
        }
        return value;
    }
}
