package io.wkmigrate.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.load.arm.ArmScope;
import io.wkmigrate.load.arm.ArmScope.Argument;
import io.wkmigrate.load.input.Members;
import io.wkmigrate.load.input.TemplateFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Follows {@code Microsoft.Resources/deployments}: templates inside a template, and links to others. */
final class NestedDeployments {

    private final TemplateReader reader;
    private final LinkedTemplates linked;
    private final TemplateContents contents;
    private final Set<String> beingRead = new HashSet<>();

    NestedDeployments(TemplateReader reader, LinkedTemplates linked, TemplateContents contents) {
        this.reader = reader;
        this.linked = linked;
        this.contents = contents;
    }

    /** Reads what a deployment deploys. */
    void read(JsonNode deployment, SourcePlace place, ArmScope scope) {
        JsonNode properties = Members.get(deployment, "properties");
        SourcePlace propertiesPlace = place.child("properties");
        JsonNode inline = Members.get(properties, "template");
        if (inline.isObject()) {
            SourcePlace inlinePlace = propertiesPlace.child("template");
            reader.read(inline, inlinePlace, inlineScope(inline, inlinePlace, properties, scope));
            return;
        }
        JsonNode link = Members.get(properties, "templateLink");
        String address = Members.text(link, "uri") + " " + Members.text(link, "relativePath");
        Optional<LinkedTemplates.Linked> template = linked.find(address, place.file());
        if (template.isPresent()) {
            readLinked(template.get(), properties, scope);
        } else if (!linked.exists(address)) {
            String name = String.join(", ", new TreeSet<>(TemplateFacts.fileNames(address)));
            contents.report(
                    Findings.REFERENCE_MISSING,
                    propertiesPlace.child("templateLink"),
                    "The linked template " + (name.isEmpty() ? "" : "\"" + name + "\" ")
                            + "is not part of the source.");
        }
    }

    private void readLinked(LinkedTemplates.Linked template, JsonNode properties, ArmScope scope) {
        String file = template.file().path();
        if (!beingRead.add(file)) {
            return;
        }
        SourcePlace place = SourcePlace.of(file);
        reader.read(template.json(), place, new ArmScope(template.json(), place, arguments(properties, scope)));
        beingRead.remove(file);
    }

    /** Expressions in an inline template mean the outer one's parameters and variables unless it says otherwise. */
    private static ArmScope inlineScope(JsonNode template, SourcePlace place, JsonNode properties, ArmScope scope) {
        JsonNode options = Members.get(properties, "expressionEvaluationOptions");
        return Members.text(options, "scope").equalsIgnoreCase("inner")
                ? new ArmScope(template, place, arguments(properties, scope))
                : scope;
    }

    private static Map<String, Argument> arguments(JsonNode properties, ArmScope scope) {
        Map<String, Argument> arguments = new HashMap<>();
        Members.get(properties, "parameters")
                .properties()
                .forEach(each -> Members.find(each.getValue(), "value")
                        .ifPresent(value ->
                                arguments.put(each.getKey(), new Argument(value.value(), Optional.of(scope)))));
        return arguments;
    }
}
