package io.wkmigrate.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.load.input.FoundFile;
import io.wkmigrate.load.input.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads definitions that have a file each: in Git layout (GL-1), or lying about. */
final class GitLoader {

    private final FactoryPlan plan;
    private final Inventory inventory;

    private record Stray(FoundFile file, JsonNode json) {}

    GitLoader(FactoryPlan plan, Inventory inventory) {
        this.plan = plan;
        this.inventory = inventory;
    }

    FactoryName load() {
        List<Stray> strays = new ArrayList<>();
        for (FoundFile file : plan.files()) {
            if (OtherFiles.isRead(file, plan)) {
                inventory
                        .parse(file)
                        .ifPresent(json -> kindOf(file, json)
                                .ifPresentOrElse(
                                        kind -> add(kind, file, json), () -> strays.add(new Stray(file, json))));
            }
        }
        strays.forEach(each -> StrayFiles.account(each.file(), each.json(), inventory));
        return inventory.all(DefinitionKind.FACTORY).stream()
                .findFirst()
                .map(each -> new FactoryName(each.name(), true))
                .orElse(new FactoryName(plan.fallbackName(), false));
    }

    private Optional<DefinitionKind> kindOf(FoundFile file, JsonNode json) {
        if (plan.form() instanceof FactoryForm.Git git) {
            return GitFolder.below(git.root(), file.folder())
                    .map(GitFolder::kind)
                    .filter(kind -> kind != DefinitionKind.GLOBAL_PARAMETERS);
        }
        return Members.get(json, "properties").isObject() ? DefinitionShape.kindOf(json) : Optional.empty();
    }

    private void add(DefinitionKind kind, FoundFile file, JsonNode json) {
        Optional<String> foreign = ForeignDefinition.reason(file.name(), json);
        if (foreign.isPresent()) {
            inventory.reject(file.path(), Findings.UNSUPPORTED_DEFINITION, foreign.get());
        } else if (!hasProperties(kind, json)) {
            inventory.reject(
                    file.path(),
                    Findings.DEFINITION_WITHOUT_PROPERTIES,
                    "The " + kind.words() + " has no \"properties\" object.");
        } else {
            addUnlessTwin(new Definition(kind, nameOf(file, json), json, SourcePlace.of(file.path())));
        }
    }

    /** A factory without global parameters may have nothing to say. */
    private static boolean hasProperties(DefinitionKind kind, JsonNode json) {
        return Members.get(json, "properties").isObject() || (kind == DefinitionKind.FACTORY && json.isObject());
    }

    private void addUnlessTwin(Definition definition) {
        inventory
                .add(definition)
                .ifPresent(twin -> inventory.reject(
                        definition.place().file(),
                        Findings.DUPLICATE_DEFINITION,
                        "The " + definition.kind().words() + " \"" + definition.name() + "\" is defined in "
                                + twin.place().file() + " already."));
    }

    private static String nameOf(FoundFile file, JsonNode json) {
        String name = Members.text(json, "name");
        return name.isBlank() ? file.stem() : name;
    }
}
