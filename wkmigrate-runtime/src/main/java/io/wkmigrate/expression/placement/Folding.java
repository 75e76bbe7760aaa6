package io.wkmigrate.expression.placement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.FunctionDefinition.Trait;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.expression.evaluate.Evaluator;
import io.wkmigrate.expression.evaluate.References;
import io.wkmigrate.expression.evaluate.Surroundings;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.placement.Resolution.Known;
import io.wkmigrate.expression.value.Members;
import io.wkmigrate.expression.value.TextForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes now what can be known now. What fails is left as it is: it fails when the job runs, as it does in ADF. Functions
 * that are not deterministic are never computed in advance (section 11 of the language reference).
 */
final class Folding {

    /** Larger values are cheaper to compute than to write down; and not all numbers can be. */
    private static final int MAX_LENGTH = 8_192;

    private static final Surroundings NONE = new Surroundings(
            () -> {
                throw new IllegalStateException("Time is not known in advance");
            },
            () -> {
                throw new IllegalStateException("Chance is not known in advance");
            });

    private final int maxLength;
    private final Functions functions;
    private final ResolvedReferences references;
    private final Evaluator evaluator;

    /** Folding of what is cheaper to write down than to compute. */
    Folding(Functions functions, ResolvedReferences references) {
        this(functions, references, MAX_LENGTH);
    }

    /** Folding of values up to a length, in characters of their text form. */
    Folding(Functions functions, ResolvedReferences references, int maxLength) {
        this.maxLength = maxLength;
        this.functions = functions;
        this.references = references;
        this.evaluator = new Evaluator(functions, References.none(), NONE);
    }

    /** The tree with everything computed that is known. */
    Node fold(Node node) {
        if (node instanceof Node.Literal) {
            return node;
        }
        if (references.value(node).isPresent()) {
            return node;
        }
        if (node instanceof Node.Call call) {
            return ReferencePath.isRoot(call.name()) ? known(call).orElse(call) : call(call);
        }
        if (node instanceof Node.Access access) {
            return known(access).orElseGet(() -> access(access));
        }
        if (node instanceof Node.Interpolation interpolation) {
            return interpolation(interpolation);
        }
        return node instanceof Node.ObjectTemplate object ? object(object) : array((Node.ArrayTemplate) node);
    }

    private Optional<Node> known(Node node) {
        return references.resolve(node).orElse(null) instanceof Known known
                ? ReferencePath.of(node).flatMap(path -> member(known, path)).map(value -> literal(value, node))
                : Optional.empty();
    }

    private static Optional<JsonNode> member(Known known, ReferencePath path) {
        try {
            JsonNode value = known.value();
            for (ReferencePath.Step each :
                    path.steps().subList(known.steps(), path.steps().size())) {
                value = Members.read(value, each.key(), each.optional());
            }
            return Optional.of(value);
        } catch (ExpressionException missing) {
            return Optional.empty();
        }
    }

    private Node access(Node.Access access) {
        Node target = fold(access.target());
        Node key = fold(access.key());
        Node.Access folded = target == access.target() && key == access.key()
                ? access
                : new Node.Access(target, key, access.optional(), access.span());
        return target instanceof Node.Literal && key instanceof Node.Literal ? evaluated(folded) : folded;
    }

    private Node call(Node.Call call) {
        List<Node> arguments = fold(call.arguments());
        Node.Call folded = arguments == call.arguments() ? call : new Node.Call(call.name(), arguments, call.span());
        if (call.name().equalsIgnoreCase("if")
                && arguments.get(0) instanceof Node.Literal condition
                && condition.value().isBoolean()) {
            return arguments.get(condition.value().booleanValue() ? 1 : 2);
        }
        boolean constant = allKnown(arguments) && !functions.of(call).is(Trait.NOT_DETERMINISTIC);
        return constant ? evaluated(folded) : folded;
    }

    /** The nodes folded; the same list when nothing was known. */
    private List<Node> fold(List<Node> nodes) {
        List<Node> folded = nodes;
        for (int i = 0; i < nodes.size(); i++) {
            Node each = fold(nodes.get(i));
            if (each != nodes.get(i)) {
                folded = folded == nodes ? new ArrayList<>(nodes) : folded;
                folded.set(i, each);
            }
        }
        return folded == nodes ? nodes : Collections.unmodifiableList(folded);
    }

    private static boolean allKnown(Collection<Node> nodes) {
        for (Node each : nodes) {
            if (!(each instanceof Node.Literal)) {
                return false;
            }
        }
        return true;
    }

    private Node evaluated(Node node) {
        try {
            JsonNode value = evaluator.evaluate(node);
            boolean writable = !value.isDouble() || Double.isFinite(value.doubleValue());
            return writable && TextForm.of(value).length() <= maxLength ? literal(value, node) : node;
        } catch (ExpressionException failsWhenItRuns) {
            return node;
        }
    }

    private Node interpolation(Node.Interpolation interpolation) {
        List<Node> parts = fold(interpolation.parts());
        Node.Interpolation folded =
                parts == interpolation.parts() ? interpolation : new Node.Interpolation(parts, interpolation.span());
        return allKnown(parts)
                ? literal(TextNode.valueOf(evaluator.evaluate(folded).textValue()), folded)
                : folded;
    }

    private Node object(Node.ObjectTemplate template) {
        Map<String, Node> members = new LinkedHashMap<>();
        template.members().forEach((name, member) -> members.put(name, fold(member)));
        if (!allKnown(members.values())) {
            return new Node.ObjectTemplate(members, template.span());
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach((name, member) -> object.set(name, ((Node.Literal) member).value()));
        return literal(object, template);
    }

    private Node array(Node.ArrayTemplate template) {
        List<Node> elements = fold(template.elements());
        if (!allKnown(elements)) {
            return elements == template.elements() ? template : new Node.ArrayTemplate(elements, template.span());
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        elements.forEach(element -> array.add(((Node.Literal) element).value()));
        return literal(array, template);
    }

    private static Node literal(JsonNode value, Node at) {
        return new Node.Literal(value, at.span());
    }
}
