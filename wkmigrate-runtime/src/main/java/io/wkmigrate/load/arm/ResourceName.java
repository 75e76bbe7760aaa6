package io.wkmigrate.load.arm;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;

/**
 * The name of a resource: {@code factory/entity}. The factory's part often is a parameter without a value, so each part
 * is known or not for itself.
 *
 * @param parts the parts; one that is not known has the name of the parameter in its place
 */
public record ResourceName(List<Part> parts) {

    /** A part of a name, and whether all of it has a value. */
    public record Part(String text, boolean isKnown) {}

    /** A noncharacter, which occurs in no text; it encloses what stands in the place of a value. */
    private static final String MARK = "\uFFFF";

    /** Evaluates a name. */
    public static ResourceName of(String text, ArmScope scope) {
        ArmEvaluator evaluator = new ArmEvaluator(
                scope,
                unresolved -> TextNode.valueOf(MARK
                        + unresolved
                                .parameter()
                                .map(UnresolvedException.Parameter::name)
                                .orElse("")
                        + MARK));
        try {
            return split(evaluator.text(text).asText());
        } catch (UnresolvedException malformed) {
            return new ResourceName(List.of(new Part(text, false)));
        }
    }

    private static ResourceName split(String name) {
        return new ResourceName(List.of(name.split("/", -1)).stream()
                .map(each -> new Part(each.replace(MARK, ""), !each.contains(MARK) && !each.isBlank()))
                .toList());
    }

    /** The last part, which names the entity. */
    public Part last() {
        return parts.get(parts.size() - 1);
    }

    /** The name of the factory, when it is known. */
    public Optional<String> factory() {
        return Optional.of(parts.get(0)).filter(Part::isKnown).map(Part::text);
    }
}
