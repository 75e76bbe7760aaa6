package io.wkmigrate.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.load.arm.ArmScope;
import io.wkmigrate.load.arm.ArmType;
import io.wkmigrate.load.arm.ResourceName;
import io.wkmigrate.load.arm.TemplateText;
import io.wkmigrate.load.input.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Walks through the resources of a template, with their children, and through the templates that they deploy. */
final class TemplateReader {

    private static final Pattern PLAIN_TYPE = Pattern.compile("[\\w./-]{1,100}");

    private final TemplateContents contents;
    private final NestedDeployments deployments;

    TemplateReader(LinkedTemplates linked, TemplateContents contents) {
        this.contents = contents;
        this.deployments = new NestedDeployments(this, linked, contents);
    }

    /** Reads a template. */
    void read(JsonNode template, SourcePlace place, ArmScope scope) {
        resources(template, place, scope, new Parent("", ""));
    }

    /** The resource around a child, whose type and name go before the child's. */
    private record Parent(String type, String name) {

        String typeOf(String childType) {
            return type.isEmpty() || childType.contains("/") ? childType : type + "/" + childType;
        }

        ResourceName nameOf(ResourceName child, ArmScope scope) {
            if (name.isEmpty() || child.parts().size() > 1) {
                return child;
            }
            List<ResourceName.Part> parts =
                    new ArrayList<>(ResourceName.of(name, scope).parts());
            parts.addAll(child.parts());
            return new ResourceName(List.copyOf(parts));
        }
    }

    /** The resources are a list, or in newer templates an object of named ones. */
    private void resources(JsonNode around, SourcePlace place, ArmScope scope, Parent parent) {
        Optional<Members.Member> resources = Members.find(around, "resources");
        if (resources.isEmpty()) {
            return;
        }
        SourcePlace list = place.child(resources.get().name());
        JsonNode value = resources.get().value();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            resource(value.get(i), list.child(i), scope, parent);
        }
        value.properties().forEach(each -> resource(each.getValue(), list.child(each.getKey()), scope, parent));
    }

    private void resource(JsonNode resource, SourcePlace place, ArmScope scope, Parent parent) {
        TemplateText text = new TemplateText(scope, contents);
        if (isSwitchedOff(resource, text, place)) {
            contents.report(
                    Findings.NOT_A_DEFINITION, place, "The condition of the resource is false: it is never deployed.");
            return;
        }
        String type = parent.typeOf(Members.text(resource, "type"));
        if (ArmType.isDeployment(type)) {
            deployments.read(resource, place, scope);
            return;
        }
        if (Members.find(resource, "copy").isPresent()) {
            contents.report(
                    Findings.ARM_EXPRESSION_UNSUPPORTED, place, "The copy loop of the resource is not unrolled.");
        }
        String name = Members.text(resource, "name");
        define(type, parent.nameOf(ResourceName.of(name, scope), scope), resource, place, text);
        resources(resource, place, scope, new Parent(type, name));
    }

    private void define(String type, ResourceName name, JsonNode resource, SourcePlace place, TemplateText text) {
        Optional<DefinitionKind> kind = ArmType.kindOf(type);
        if (kind.isPresent()) {
            contents.add(kind.get(), name, resource, place, text);
        } else if (ArmType.isVersion1(type)) {
            contents.addVersion1(place);
        } else {
            String shown = PLAIN_TYPE.matcher(type).matches() ? " of type " + type : "";
            contents.report(
                    Findings.NOT_A_DEFINITION, place, "The resource" + shown + " is no definition of a factory.");
        }
    }

    private static boolean isSwitchedOff(JsonNode resource, TemplateText text, SourcePlace place) {
        return Members.find(resource, "condition")
                .map(each -> text.resolve(each.value(), place.child(each.name())))
                .filter(each -> each.isBoolean() && !each.booleanValue())
                .isPresent();
    }
}
