package io.wkmigrate.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.input.FoundFile;
import io.wkmigrate.load.input.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads definitions that have a file each: in Git layout (GL-1), or lying about. */
final class GitLoader {

    private final FactoryPlan plan;
    private final Inventory inventory;
    private final DefinitionIntake intake;

    private record Stray(FoundFile file, JsonNode json) {}

    GitLoader(FactoryPlan plan, Inventory inventory) {
        this.plan = plan;
        this.inventory = inventory;
        this.intake = new DefinitionIntake(inventory);
    }

    FactoryName load() {
        List<Stray> strays = new ArrayList<>();
        for (FoundFile file : plan.files()) {
            if (OtherFiles.isRead(file, plan)) {
                inventory
                        .parse(file)
                        .ifPresent(json -> kindOf(file, json)
                                .ifPresentOrElse(
                                        kind -> intake.add(kind, file.path(), json),
                                        () -> strays.add(new Stray(file, json))));
            }
        }
        strays.forEach(each -> StrayFiles.account(each.file(), each.json(), inventory));
        return intake.factoryName(plan.fallbackName());
    }

    private Optional<DefinitionKind> kindOf(FoundFile file, JsonNode json) {
        if (plan.form() instanceof FactoryForm.Git git) {
            return GitFolder.below(git.root(), file.folder())
                    .map(GitFolder::kind)
                    .filter(kind -> kind != DefinitionKind.GLOBAL_PARAMETERS);
        }
        return Members.get(json, "properties").isObject() ? DefinitionShape.kindOf(json) : Optional.empty();
    }
}
