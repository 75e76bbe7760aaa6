package io.wkmigrate.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.load.FactoryForm.Template;
import io.wkmigrate.load.FactoryForm.Templates;
import io.wkmigrate.load.arm.ArmScope;
import io.wkmigrate.load.arm.ArmScope.Argument;
import io.wkmigrate.load.input.FoundFile;
import io.wkmigrate.load.input.Members;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a factory from ARM templates (GL-5 to GL-11). */
final class TemplatesLoader {

    private final FactoryPlan plan;
    private final Inventory inventory;
    private final Map<FoundFile, JsonNode> parsed = new LinkedHashMap<>();
    private final Set<FoundFile> used = new HashSet<>();

    TemplatesLoader(FactoryPlan plan, Inventory inventory) {
        this.plan = plan;
        this.inventory = inventory;
    }

    FactoryName load(Templates form) {
        plan.files().stream()
                .filter(each -> OtherFiles.isRead(each, plan))
                .forEach(file -> inventory.parse(file).ifPresent(json -> parsed.put(file, json)));
        TemplateContents contents = new TemplateContents(inventory);
        for (Template each : form.templates()) {
            read(each, contents);
            contents.expectOnlyRepetitions();
        }
        parsed.forEach((file, json) -> {
            if (!used.contains(file)) {
                StrayFiles.account(file, json, inventory);
            }
        });
        return contents.factoryName()
                .map(name -> new FactoryName(name, true))
                .orElse(new FactoryName(plan.fallbackName(), false));
    }

    private void read(Template template, TemplateContents contents) {
        use(template.file());
        template.linked().forEach(this::use);
        template.parameters().ifPresent(this::use);
        JsonNode json = parsed.get(template.file());
        if (json == null) {
            return;
        }
        SourcePlace place = SourcePlace.of(template.file().path());
        Map<String, Argument> arguments = template.parameters()
                .flatMap(each -> Optional.ofNullable(parsed.get(each)))
                .map(TemplatesLoader::arguments)
                .orElse(Map.of());
        TemplateReader reader = new TemplateReader(new LinkedTemplates(template, parsed), contents);
        reader.read(json, place, new ArmScope(json, place, arguments));
        if (inventory.isEmpty() && contents.hasVersion1()) {
            inventory.reject(
                    place.file(), Findings.UNSUPPORTED_DEFINITION, "This is a template of ADF version 1 definitions.");
        }
    }

    /** Templates of several factories may link to the same file. */
    private void use(FoundFile file) {
        used.add(file);
        if (!plan.files().contains(file)) {
            inventory.parseShared(file).ifPresent(json -> parsed.put(file, json));
        }
    }

    /** The values in a parameter file; one that is kept in a key vault is not there. */
    static Map<String, Argument> arguments(JsonNode parameterFile) {
        Map<String, Argument> arguments = new HashMap<>();
        Members.get(parameterFile, "parameters")
                .properties()
                .forEach(each -> Members.find(each.getValue(), "value")
                        .ifPresent(
                                value -> arguments.put(each.getKey(), new Argument(value.value(), Optional.empty()))));
        return arguments;
    }
}
