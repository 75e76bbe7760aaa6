package io.wkmigrate.translate;

import io.wkmigrate.api.expression.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Replaces parts of expressions by others, and simplifies what is around them: members of an object that is written down
 * are read, and texts in a row are joined, since translators of connections look for literals.
 *
 * @param replacement what stands for a part; empty for a part that stays
 */
record ReplacedReferences(Function<Node, Optional<Node>> replacement) {

    /** The expression with its replacements; equal to what it was when there are none. */
    Node in(Node node) {
        Optional<Node> replaced = replacement.apply(node);
        if (replaced.isPresent()) {
            return replaced.get();
        }
        if (node instanceof Node.Call call) {
            return call(call);
        }
        if (node instanceof Node.Access access) {
            return access(access);
        }
        return node instanceof Node.Interpolation interpolation ? interpolation(interpolation) : node;
    }

    private Node call(Node.Call call) {
        List<Node> arguments = call.arguments().stream().map(this::in).toList();
        if (arguments.equals(call.arguments())) {
            return call;
        }
        return call.name().equalsIgnoreCase("concat")
                        && JoinedParts.of(arguments).isText()
                ? JoinedParts.of(arguments).node(call.span())
                : new Node.Call(call.name(), arguments, call.span());
    }

    private Node access(Node.Access access) {
        Node target = in(access.target());
        Node key = in(access.key());
        Optional<Node> member = target instanceof Node.ObjectTemplate object && key instanceof Node.Literal name
                ? Optional.ofNullable(object.members().get(name.value().asText()))
                : Optional.empty();
        return member.orElse(new Node.Access(target, key, access.optional(), access.span()));
    }

    private Node interpolation(Node.Interpolation interpolation) {
        List<Node> parts = interpolation.parts().stream().map(this::in).toList();
        return parts.equals(interpolation.parts())
                ? interpolation
                : JoinedParts.of(parts).node(interpolation.span());
    }
}
