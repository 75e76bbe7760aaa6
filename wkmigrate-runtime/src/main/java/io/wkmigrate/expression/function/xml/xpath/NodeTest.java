package io.wkmigrate.expression.function.xml.xpath;

import io.wkmigrate.expression.function.xml.xpath.XPathNode.Kind;
import java.util.Optional;

/** Which nodes of an axis a step takes. */
sealed interface NodeTest {

    boolean accepts(XPathNode node, Axis axis);

    /** {@code *} */
    record AnyName() implements NodeTest {

        @Override
        public boolean accepts(XPathNode node, Axis axis) {
            return node.kind == axis.principalKind();
        }
    }

    /** A name, which has no prefix and so means no namespace. */
    record Named(String name) implements NodeTest {

        @Override
        public boolean accepts(XPathNode node, Axis axis) {
            return node.kind == axis.principalKind()
                    && node.namespace.isEmpty()
                    && node.localName().equals(name);
        }
    }

    /** {@code node()} */
    record AnyNode() implements NodeTest {

        @Override
        public boolean accepts(XPathNode node, Axis axis) {
            return true;
        }
    }

    /** {@code text()} or {@code comment()}. */
    record OfKind(Kind kind) implements NodeTest {

        @Override
        public boolean accepts(XPathNode node, Axis axis) {
            return node.kind == kind;
        }
    }

    /** {@code processing-instruction()}, perhaps with a target. */
    record InstructionFor(Optional<String> target) implements NodeTest {

        @Override
        public boolean accepts(XPathNode node, Axis axis) {
            return node.kind == Kind.INSTRUCTION
                    && target.map(node.name::equals).orElse(true);
        }
    }
}
