package io.wkmigrate.expression.function.xml.xpath;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.expression.function.xml.xpath.XPathExpression.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Computes the value of an XPath expression in a document; gives up when that takes too many steps. */
final class XPathEvaluator {

    private static final long MOST_VISITS = 5_000_000;

    private final XPathTree tree;
    private long visits;

    XPathEvaluator(XPathTree tree) {
        this.tree = tree;
    }

    Value evaluate(XPathExpression expression) {
        return evaluate(expression, new Context(tree.root(), 1, 1));
    }

    private Value evaluate(XPathExpression expression, Context context) {
        if (expression instanceof XPathExpression.Literal literal) {
            return literal.value();
        }
        if (expression instanceof XPathExpression.Call call) {
            return call.function()
                    .apply(
                            call.arguments().stream()
                                    .map(each -> evaluate(each, context))
                                    .toList(),
                            context);
        }
        if (expression instanceof XPathExpression.Negation negation) {
            return new Value.Numeric(-evaluate(negation.operand(), context).number());
        }
        if (expression instanceof XPathExpression.Operation operation) {
            return operation(operation, context);
        }
        if (expression instanceof XPathExpression.AbsolutePath path) {
            return follow(path.steps(), List.of(tree.root()));
        }
        if (expression instanceof XPathExpression.RelativePath path) {
            return follow(path.steps(), List.of(context.node()));
        }
        return filter((XPathExpression.Filter) expression, context);
    }

    private Value operation(XPathExpression.Operation operation, Context context) {
        Value left = evaluate(operation.left(), context);
        Operator operator = operation.operator();
        if (operator == Operator.OR || operator == Operator.AND) {
            boolean decided = left.truth() == (operator == Operator.OR);
            return new Value.Truth(
                    decided
                            ? left.truth()
                            : evaluate(operation.right(), context).truth());
        }
        Value right = evaluate(operation.right(), context);
        return switch (operator) {
            case PLUS -> new Value.Numeric(left.number() + right.number());
            case MINUS -> new Value.Numeric(left.number() - right.number());
            case TIMES -> new Value.Numeric(left.number() * right.number());
            case DIVIDED_BY -> new Value.Numeric(left.number() / right.number());
            case MODULO -> new Value.Numeric(left.number() % right.number());
            case UNION -> union(left, right);
            default -> new Value.Truth(Comparison.holds(operator, left, right));
        };
    }

    private static Value union(Value left, Value right) {
        Set<XPathNode> nodes = new LinkedHashSet<>(left.nodes());
        nodes.addAll(right.nodes());
        return inDocumentOrder(nodes);
    }

    private Value filter(XPathExpression.Filter filter, Context context) {
        List<XPathNode> nodes = evaluate(filter.nodes(), context).nodes();
        for (XPathExpression predicate : filter.predicates()) {
            nodes = choose(nodes, predicate);
        }
        return follow(filter.steps(), nodes);
    }

    private Value follow(List<Step> steps, List<XPathNode> start) {
        List<XPathNode> nodes = start;
        for (Step step : steps) {
            Set<XPathNode> reached = new LinkedHashSet<>();
            nodes.forEach(node -> reached.addAll(step(step, node)));
            nodes = inDocumentOrder(reached).nodes();
        }
        return new Value.NodeSet(nodes);
    }

    private List<XPathNode> step(Step step, XPathNode node) {
        List<XPathNode> onAxis = step.axis().from(node, tree);
        visit(onAxis.size() + 1);
        List<XPathNode> nodes = onAxis.stream()
                .filter(each -> step.test().accepts(each, step.axis()))
                .toList();
        for (XPathExpression predicate : step.predicates()) {
            nodes = choose(nodes, predicate);
        }
        return nodes;
    }

    private void visit(int nodes) {
        visits += nodes;
        if (visits > MOST_VISITS) {
            throw new ExpressionException(Problem.INVALID_ARGUMENT, "The XPath takes too long to evaluate.");
        }
    }

    private List<XPathNode> choose(List<XPathNode> nodes, XPathExpression predicate) {
        List<XPathNode> chosen = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Value value = evaluate(predicate, new Context(nodes.get(i), i + 1, nodes.size()));
            if (value instanceof Value.Numeric number ? number.number() == i + 1 : value.truth()) {
                chosen.add(nodes.get(i));
            }
        }
        return chosen;
    }

    private static Value.NodeSet inDocumentOrder(Collection<XPathNode> nodes) {
        return new Value.NodeSet(nodes.stream()
                .sorted(Comparator.comparingInt(each -> each.order))
                .toList());
    }
}
