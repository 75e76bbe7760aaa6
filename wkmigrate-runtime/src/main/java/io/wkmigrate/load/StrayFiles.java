package io.wkmigrate.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.load.input.FoundFile;
import io.wkmigrate.load.input.Members;
import java.util.Locale;
import java.util.Optional;

/** Accounts for JSON files that stand where no definition is expected. */
final class StrayFiles {

    private static final String GLOBAL_PARAMETERS = "_globalparameters.json";

    private StrayFiles() {}

    /** Accounts for a file that was parsed and is not part of the factory's form. */
    static void account(FoundFile file, JsonNode json, Inventory inventory) {
        Optional<String> foreign = ForeignDefinition.reason(file.name(), json);
        if (foreign.isPresent()) {
            inventory.reject(file.path(), Findings.UNSUPPORTED_DEFINITION, foreign.get());
        } else if (isPublishedGlobalParameters(file, json)) {
            addGlobalParameters(file, json, inventory);
        } else if (!CompanionFile.isExpected(file.name())) {
            inventory.report(Findings.NOT_A_DEFINITION, SourcePlace.of(file.path()), what(json));
        }
    }

    private static String what(JsonNode json) {
        Optional<DefinitionKind> kind = DefinitionShape.kindOf(json);
        if (kind.isPresent()) {
            return "The file looks like a " + kind.get().words() + " but is in no folder of definitions, so it was not"
                    + " used.";
        }
        if (Members.text(json, "$schema").toLowerCase(Locale.ROOT).contains("deploymentparameters")) {
            return "The file holds parameters of a template that is not here, or there is another that fits better.";
        }
        return Members.get(json, "resources").isArray()
                ? "The template holds no factory or Synapse workspace."
                : "The file holds no definition.";
    }

    private static boolean isPublishedGlobalParameters(FoundFile file, JsonNode json) {
        return json.isObject() && file.name().toLowerCase(Locale.ROOT).endsWith(GLOBAL_PARAMETERS);
    }

    /** Publishing may leave global parameters out of the template; then this file alone has them (GL-4). */
    private static void addGlobalParameters(FoundFile file, JsonNode json, Inventory inventory) {
        boolean isKnown = !inventory.all(DefinitionKind.GLOBAL_PARAMETERS).isEmpty()
                || inventory.all(DefinitionKind.FACTORY).stream()
                        .anyMatch(each -> Members.find(each.properties(), "globalParameters")
                                .isPresent());
        if (!isKnown) {
            inventory.add(
                    new Definition(DefinitionKind.GLOBAL_PARAMETERS, file.stem(), json, SourcePlace.of(file.path())));
        }
    }
}
