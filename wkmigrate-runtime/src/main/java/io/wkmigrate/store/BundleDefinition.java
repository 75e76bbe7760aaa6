package io.wkmigrate.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.BundleVariable;
import java.util.List;

/** {@code databricks.yml}: the bundle, its variables and its targets. */
final class BundleDefinition {

    /** Production has one place, whoever looks at it; the command line insists on one that is said. */
    private static final String PRODUCTION_ROOT =
            "/Workspace/Users/${workspace.current_user.userName}/.bundle/${bundle.name}/${bundle.target}";

    private BundleDefinition() {}

    static ObjectNode of(Workflow workflow, BundleSettings settings) {
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        definition.putObject("bundle").put("name", settings.bundleName());
        definition.putArray("include").add("resources/*.yml");
        // These are for people, not for the workspace.
        definition.putObject("sync").putArray("exclude").add("metadata/**").add("SETUP.md");
        variables(definition, workflow.variables());
        ObjectNode targets = definition.putObject("targets");
        targets.putObject("dev").put("mode", "development").put("default", true);
        targets.putObject("prod")
                .put("mode", "production")
                .putObject("workspace")
                .put("root_path", PRODUCTION_ROOT);
        return definition;
    }

    private static void variables(ObjectNode definition, List<BundleVariable> variables) {
        if (variables.isEmpty()) {
            return;
        }
        ObjectNode all = definition.putObject("variables");
        for (BundleVariable each : variables) {
            ObjectNode variable = all.putObject(each.name());
            variable.put("description", JobText.prose(each.description()).toString());
            each.defaultValue().ifPresent(value -> variable.put("default", value));
        }
    }
}
