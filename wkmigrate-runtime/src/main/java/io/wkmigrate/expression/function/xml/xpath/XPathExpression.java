package io.wkmigrate.expression.function.xml.xpath;

import java.util.List;

/** The syntax tree of an XPath expression. */
sealed interface XPathExpression {

    record Literal(Value value) implements XPathExpression {}

    record Call(CoreFunction function, List<XPathExpression> arguments) implements XPathExpression {}

    record Operation(Operator operator, XPathExpression left, XPathExpression right) implements XPathExpression {}

    record Negation(XPathExpression operand) implements XPathExpression {}

    /** A path from the root of the document. */
    record AbsolutePath(List<Step> steps) implements XPathExpression {}

    /** A path from the context node. */
    record RelativePath(List<Step> steps) implements XPathExpression {}

    /** Nodes that predicates choose and steps go on from: {@code (//a)[1]/b}. */
    record Filter(XPathExpression nodes, List<XPathExpression> predicates, List<Step> steps)
            implements XPathExpression {}

    /** One step of a path. */
    record Step(Axis axis, NodeTest test, List<XPathExpression> predicates) {

        /** {@code .} */
        static final Step SELF = new Step(Axis.SELF, new NodeTest.AnyNode(), List.of());

        /** {@code ..} */
        static final Step PARENT = new Step(Axis.PARENT, new NodeTest.AnyNode(), List.of());

        /** What {@code //} stands for. */
        static final Step ANYWHERE_BELOW = new Step(Axis.DESCENDANT_OR_SELF, new NodeTest.AnyNode(), List.of());
    }
}
