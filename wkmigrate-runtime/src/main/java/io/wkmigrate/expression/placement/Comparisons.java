package io.wkmigrate.expression.placement;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.job.TaskWork.Operator;
import io.wkmigrate.expression.placement.JobValue.Note;
import io.wkmigrate.expression.placement.Placement.InJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the one comparison of a condition task that decides as an expression does (section 5.2 of the target reference:
 * equality compares texts, order compares numbers, and there is no {@code and}). Several equalities become one of joined texts
 * where the join cannot be ambiguous; what remains is decided by code.
 */
final class Comparisons {

    /** Beyond it a condition task, which may compare doubles, could take two integers for one. */
    private static final long EXACT = 1L << 53;

    private static final Map<String, Operator> ORDER = Map.of(
            "greater", Operator.GREATER_THAN,
            "greaterorequals", Operator.GREATER_THAN_OR_EQUAL,
            "less", Operator.LESS_THAN,
            "lessorequals", Operator.LESS_THAN_OR_EQUAL);

    private static final Map<Operator, Operator> OPPOSITE = Map.of(
            Operator.EQUAL_TO, Operator.NOT_EQUAL,
            Operator.NOT_EQUAL, Operator.EQUAL_TO,
            Operator.GREATER_THAN, Operator.LESS_THAN_OR_EQUAL,
            Operator.LESS_THAN_OR_EQUAL, Operator.GREATER_THAN,
            Operator.LESS_THAN, Operator.GREATER_THAN_OR_EQUAL,
            Operator.GREATER_THAN_OR_EQUAL, Operator.LESS_THAN);

    private final JobTexts texts;
    private final ResolvedReferences references;

    Comparisons(JobTexts texts, ResolvedReferences references) {
        this.texts = texts;
        this.references = references;
    }

    /** The comparison that is true when the expression is; empty when there is none that is exact. */
    Optional<Comparison> place(Node node) {
        return Conjunction.of(equalities(node, true))
                .or(() -> Conjunction.of(equalities(node, false)).map(Comparisons::opposite))
                .or(() -> order(node));
    }

    private static Comparison opposite(Comparison each) {
        return new Comparison(
                OPPOSITE.getOrDefault(each.operator(), each.operator()), each.left(), each.right(), each.notes());
    }

    /** The equalities that together say that a condition is, or is not, true; empty when it takes more to say it. */
    private List<Equality> equalities(Node node, boolean wanted) {
        if (!(node instanceof Node.Call call)) {
            return truth(node, wanted);
        }
        List<Node> arguments = call.arguments();
        return switch (call.name().toLowerCase(Locale.ROOT)) {
            case "not" -> equalities(arguments.get(0), !wanted);
            case "and" -> wanted ? all(arguments, true) : List.of();
            case "or" -> wanted ? List.of() : all(arguments, false);
            case "equals" -> wanted ? equality(arguments.get(0), arguments.get(1)) : List.of();
            default -> truth(node, wanted);
        };
    }

    private List<Equality> all(List<Node> conditions, boolean wanted) {
        List<Equality> all = new ArrayList<>();
        for (Node each : conditions) {
            List<Equality> some = equalities(each, wanted);
            if (some.isEmpty()) {
                return List.of();
            }
            all.addAll(some);
        }
        return all;
    }

    private List<Equality> truth(Node node, boolean wanted) {
        return texts.place(node)
                .filter(each -> each.type().is(Type.BOOLEAN))
                .map(each -> List.of(new Equality(
                        each.text(), JobText.trusted(Boolean.toString(wanted)), Type.BOOLEAN, each.notes())))
                .orElse(List.of());
    }

    private List<Equality> equality(Node one, Node other) {
        if (one instanceof Node.Literal) {
            return other instanceof Node.Literal ? List.of() : equality(other, one);
        }
        Optional<Equality> status = Statuses.equality(references, one, other);
        if (status.isPresent()) {
            return List.of(status.get());
        }
        Optional<InJob> left = texts.place(one);
        Optional<InJob> right = operand(other);
        return left.isPresent() && right.isPresent()
                ? Equality.of(left.get(), right.get()).map(List::of).orElse(List.of())
                : List.of();
    }

    private Optional<InJob> operand(Node node) {
        if (!(node instanceof Node.Literal literal)) {
            return texts.place(node);
        }
        JsonNode value = literal.value();
        return value.isValueNode() && !value.isNull()
                ? JobText.literal(value.asText()).map(text -> new InJob(text, Type.of(value), true, List.of()))
                : Optional.empty();
    }

    private Optional<Comparison> order(Node node) {
        if (node instanceof Node.Call not && not.name().equalsIgnoreCase("not")) {
            return order(not.arguments().get(0)).map(Comparisons::opposite);
        }
        if (!(node instanceof Node.Call call)) {
            return Optional.empty();
        }
        Operator operator = ORDER.get(call.name().toLowerCase(Locale.ROOT));
        boolean oneIsSmall = call.arguments().stream().anyMatch(Comparisons::isSmallInteger);
        if (operator == null || !oneIsSmall) {
            return Optional.empty();
        }
        return operand(call.arguments().get(0))
                .filter(left -> left.type().is(Type.INTEGER))
                .flatMap(left -> operand(call.arguments().get(1))
                        .filter(right -> right.type().is(Type.INTEGER))
                        .map(right -> new Comparison(operator, left.text(), right.text(), notes(left, right))));
    }

    private static List<Note> notes(InJob left, InJob right) {
        return Stream.concat(left.notes().stream(), right.notes().stream())
                .distinct()
                .toList();
    }

    private static boolean isSmallInteger(Node node) {
        return node instanceof Node.Literal literal
                && literal.value().isIntegralNumber()
                && literal.value().longValue() < EXACT
                && literal.value().longValue() > -EXACT;
    }
}
