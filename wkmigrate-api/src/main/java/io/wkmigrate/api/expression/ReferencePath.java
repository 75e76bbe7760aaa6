package io.wkmigrate.api.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an expression reads of its surroundings, where all names are written down (section 12 of the language reference):
 * {@code pipeline().parameters.day}, {@code activity('Copy')?.output['rows']}, {@code item()}.
 *
 * @param root where it starts, in lower case
 * @param argument the name it is called with, if it is
 * @param steps what is read of that, outermost first
 */
public record ReferencePath(String root, Optional<String> argument, List<Step> steps) {

    /** Where references start, as the documentation spells it. */
    public static final List<String> ROOTS =
            List.of("activity", "dataset", "item", "linkedService", "pipeline", "trigger", "triggerBody", "variables");

    private static final Set<String> LOWER_CASE_ROOTS =
            ROOTS.stream().map(ReferencePath::lowerCase).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NAMED_ROOTS = Set.of("activity", "variables");

    /**
     * One access.
     *
     * @param key the name of a property or the position of an element
     * @param optional whether a {@code ?} stands before it
     */
    public record Step(JsonNode key, boolean optional) {

        /** The key as text in lower case, in which names of properties are compared. */
        public String name() {
            return lowerCase(key.asText());
        }
    }

    /** Takes the list over. */
    public ReferencePath {
        steps = List.copyOf(steps);
    }

    /** Whether a name, in any casing, is where references start and not that of a function. */
    public static boolean isRoot(String name) {
        return LOWER_CASE_ROOTS.contains(lowerCase(name));
    }

    /** How many arguments a root is called with: one if it names what it reads. */
    public static int arguments(String root) {
        return NAMED_ROOTS.contains(lowerCase(root)) ? 1 : 0;
    }

    /** The reference that an expression is; empty when it is none, or when something in it is computed. */
    public static Optional<ReferencePath> of(Node node) {
        Node start = node;
        while (start instanceof Node.Access access && isStep(access.key())) {
            start = access.target();
        }
        if (!(start instanceof Node.Call call)
                || !isRoot(call.name())
                || call.arguments().size() != arguments(call.name())) {
            return Optional.empty();
        }
        if (call.arguments().isEmpty()) {
            return Optional.of(new ReferencePath(lowerCase(call.name()), Optional.empty(), steps(node)));
        }
        return call.arguments().get(0) instanceof Node.Literal name
                        && name.value().isTextual()
                ? Optional.of(new ReferencePath(
                        lowerCase(call.name()), Optional.of(name.value().textValue()), steps(node)))
                : Optional.empty();
    }

    private static List<Step> steps(Node node) {
        List<Step> steps = new ArrayList<>();
        Node at = node;
        while (at instanceof Node.Access access && access.key() instanceof Node.Literal key) {
            steps.add(new Step(key.value(), access.optional()));
            at = access.target();
        }
        Collections.reverse(steps);
        return steps;
    }

    /** Whether a key is written down and can be one; what else is written there fails when it is read. */
    private static boolean isStep(Node key) {
        return key instanceof Node.Literal literal
                && (literal.value().isTextual() || literal.value().isIntegralNumber());
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
