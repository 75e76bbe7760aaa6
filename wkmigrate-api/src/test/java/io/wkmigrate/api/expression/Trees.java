package io.wkmigrate.api.expression;

import java.util.List;

/** Walks trees. */
final class Trees {

    private Trees() {}

    static List<Node> children(Node node) {
        if (node instanceof Node.Call call) {
            return call.arguments();
        }
        if (node instanceof Node.Access access) {
            return List.of(access.target(), access.key());
        }
        if (node instanceof Node.Interpolation interpolation) {
            return interpolation.parts();
        }
        if (node instanceof Node.ObjectTemplate object) {
            return List.copyOf(object.members().values());
        }
        return node instanceof Node.ArrayTemplate array ? array.elements() : List.of();
    }

    static int height(Node node) {
        return 1 + children(node).stream().mapToInt(Trees::height).max().orElse(0);
    }
}
