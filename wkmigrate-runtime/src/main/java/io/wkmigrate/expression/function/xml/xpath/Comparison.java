package io.wkmigrate.expression.function.xml.xpath;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Comparison of values; one with nodes holds when it holds for any of them. */
final class Comparison {

    private Comparison() {}

    static boolean holds(Operator operator, Value left, Value right) {
        return switch (operator) {
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> different(left, right);
            case LESS -> less(left, right, false);
            case LESS_OR_EQUAL -> less(left, right, true);
            case GREATER -> less(right, left, false);
            case GREATER_OR_EQUAL -> less(right, left, true);
            default -> throw new IllegalArgumentException("No comparison: " + operator);
        };
    }

    private static boolean equal(Value left, Value right) {
        if (is(Value.Truth.class, left, right)) {
            return left.truth() == right.truth();
        }
        if (is(Value.Numeric.class, left, right)) {
            return numbers(left).anyMatch(one -> numbers(right).anyMatch(other -> one == other));
        }
        Set<String> others = Set.copyOf(texts(right));
        return texts(left).stream().anyMatch(others::contains);
    }

    private static boolean different(Value left, Value right) {
        if (is(Value.Truth.class, left, right)) {
            return left.truth() != right.truth();
        }
        if (is(Value.Numeric.class, left, right)) {
            return numbers(left).anyMatch(one -> numbers(right).anyMatch(other -> one != other));
        }
        Set<String> one = Set.copyOf(texts(left));
        Set<String> other = Set.copyOf(texts(right));
        return !one.isEmpty() && !other.isEmpty() && (one.size() > 1 || !one.equals(other));
    }

    /** Whether some number of the left is less than some number of the right. */
    private static boolean less(Value left, Value right, boolean orEqual) {
        boolean truths = is(Value.Truth.class, left, right);
        DoubleSummaryStatistics low = comparable(truths ? single(left) : left);
        DoubleSummaryStatistics high = comparable(truths ? single(right) : right);
        return low.getCount() > 0
                && high.getCount() > 0
                && (orEqual ? low.getMin() <= high.getMax() : low.getMin() < high.getMax());
    }

    private static DoubleSummaryStatistics comparable(Value value) {
        return numbers(value).filter(each -> !Double.isNaN(each)).summaryStatistics();
    }

    /** Beside a boolean, nodes count as one. */
    private static Value single(Value value) {
        return value instanceof Value.NodeSet ? new Value.Truth(value.truth()) : value;
    }

    private static boolean is(Class<? extends Value> type, Value left, Value right) {
        return type.isInstance(left) || type.isInstance(right);
    }

    private static Collection<String> texts(Value value) {
        return value instanceof Value.NodeSet set
                ? set.nodes().stream().map(XPathNode::text).collect(Collectors.toSet())
                : List.of(value.text());
    }

    private static DoubleStream numbers(Value value) {
        return value instanceof Value.NodeSet set
                ? set.nodes().stream().mapToDouble(each -> Numbers.parse(each.text()))
                : DoubleStream.of(value.number());
    }
}
