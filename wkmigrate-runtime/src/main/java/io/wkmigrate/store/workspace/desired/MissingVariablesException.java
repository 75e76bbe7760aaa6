package io.wkmigrate.store.workspace.desired;

import io.wkmigrate.lower.workflow.Workflow.BundleVariable;
import java.util.List;
import java.util.stream.Collectors;

/** Variables of the bundle that have no default, and to which nobody gave a value. The message lists all of them. */
public final class MissingVariablesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingVariablesException(List<BundleVariable> variables) {
        super(message(variables));
    }

    private static String message(List<BundleVariable> variables) {
        String first = variables.get(0).name();
        return (variables.size() == 1 ? "A variable has no value: " : variables.size() + " variables have no value: ")
                + variables.stream()
                        .map(each -> each.name() + " (" + each.description() + ")")
                        .collect(Collectors.joining("; "))
                + ". Give each of them with --var NAME=VALUE, or as BUNDLE_VAR_NAME in the environment: --var " + first
                + "=... or BUNDLE_VAR_" + first + ".";
    }
}
