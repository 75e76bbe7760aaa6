package io.wkmigrate.expression.function;

import static io.wkmigrate.api.expression.FunctionDefinition.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.Arguments;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Emission;
import io.wkmigrate.api.expression.FunctionDefinition.Trait;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.PythonArguments;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.function.number.Arithmetic;
import io.wkmigrate.expression.value.Ordering;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;

/** Arithmetic (section 8.5 of the language reference). */
final class MathFunctions implements FunctionLibrary {

    private static final String MODULE = "maths";

    private static final long MOST_ELEMENTS = 100_000;

    @Override
    public List<FunctionDefinition> functions() {
        return List.of(
                operation("add", Arithmetic::add),
                operation("sub", Arithmetic::subtract),
                operation("mul", Arithmetic::multiply),
                operation("div", Arithmetic::divide),
                operation("mod", Arithmetic::modulo),
                extreme("max", "maximum", order -> order > 0),
                extreme("min", "minimum", order -> order < 0),
                named("rand")
                        .takes(Type.INTEGER, Type.INTEGER)
                        .with(Trait.NOT_DETERMINISTIC)
                        .returns(Type.INTEGER)
                        .computedBy(MathFunctions::random)
                        .emittedAs(Emission.library(MODULE, "random_integer")),
                named("range")
                        .takes(Type.INTEGER, Type.INTEGER)
                        .returns(Type.ARRAY)
                        .computedBy(MathFunctions::range)
                        .emittedAs(MathFunctions::range));
    }

    private static FunctionDefinition operation(String name, BinaryOperator<JsonNode> operator) {
        return named(name)
                .takes(Type.NUMBER, Type.NUMBER)
                .returns(MathFunctions::ofOperands)
                .computedBy(arguments -> operator.apply(arguments.get(0), arguments.get(1)))
                .emittedAs(Emission.library(MODULE, name));
    }

    /** One float makes the result a float (section 7). */
    private static Type ofOperands(List<Type> types) {
        if (types.stream().anyMatch(type -> type.is(Type.FLOAT))) {
            return Type.FLOAT;
        }
        return types.stream().allMatch(type -> type.is(Type.INTEGER)) ? Type.INTEGER : Type.NUMBER;
    }

    private static FunctionDefinition extreme(String name, String pythonName, IntPredicate better) {
        return named(name)
                .takes(Type.NUMBER.or(Type.ARRAY))
                .repeating()
                .returns(MathFunctions::ofCandidates)
                .computedBy(arguments -> best(candidates(arguments), better))
                .emittedAs(arguments -> arguments.count() > 1 && arguments.all(Type.NUMBER)
                        ? Python.call(name, arguments.toArray())
                        : arguments.library(MODULE, pythonName));
    }

    /** The chosen value keeps its type. */
    private static Type ofCandidates(List<Type> types) {
        Type all = types.stream().reduce(Type::or).orElse(Type.NUMBER);
        return all.is(Type.NUMBER) ? all : Type.NUMBER;
    }

    /** The arguments, or the elements of the only one. */
    private static List<JsonNode> candidates(Arguments arguments) {
        JsonNode first = arguments.get(0);
        return (arguments.count() == 1 && first.isArray() ? first.valueStream() : arguments.stream()).toList();
    }

    private static JsonNode best(List<JsonNode> candidates, IntPredicate better) {
        if (!candidates.stream().allMatch(JsonNode::isNumber)) {
            throw new ExpressionException(Problem.ARGUMENT_TYPE, "Only numbers have a maximum and a minimum.");
        }
        return candidates.stream()
                .reduce((best, each) -> Ordering.holds(each, best, better) ? each : best)
                .orElseThrow(() -> new ExpressionException(
                        Problem.INVALID_ARGUMENT, "An empty array has neither a maximum nor a minimum."));
    }

    /** The upper bound is excluded (13.2, 14), except that a range of one number gives that number as in .NET. */
    private static JsonNode random(Arguments arguments) {
        long minimum = arguments.integer(0);
        long maximum = arguments.integer(1);
        if (minimum > maximum) {
            throw new ExpressionException(Problem.INVALID_ARGUMENT, "The minimum is greater than the maximum.");
        }
        return LongNode.valueOf(
                minimum == maximum ? minimum : arguments.random().nextLong(minimum, maximum));
    }

    private static JsonNode range(Arguments arguments) {
        long start = arguments.integer(0);
        long count = arguments.integer(1);
        if (!isCount(count)) {
            throw new ExpressionException(
                    Problem.OUT_OF_RANGE, "The count of a range must be from 1 to " + MOST_ELEMENTS + ".");
        }
        if (start > Long.MAX_VALUE - (count - 1)) {
            throw new ExpressionException(Problem.OVERFLOW, "The last number of the range is too large.");
        }
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode((int) count);
        LongStream.rangeClosed(start, start + (count - 1)).forEach(numbers::add);
        return numbers;
    }

    private static boolean isCount(long count) {
        return count >= 1 && count <= MOST_ELEMENTS;
    }

    /** Python's own range where it is known that there is one. */
    private static Python range(PythonArguments arguments) {
        OptionalLong start = integer(arguments, 0);
        OptionalLong count = integer(arguments, 1);
        if (start.isEmpty() || count.isEmpty() || !isCount(count.getAsLong())) {
            return arguments.library(MODULE, "sequence");
        }
        long end = start.getAsLong() + count.getAsLong();
        return end < start.getAsLong()
                ? arguments.library(MODULE, "sequence")
                : Python.call("list", Python.call("range", Python.number(start.getAsLong()), Python.number(end)));
    }

    private static OptionalLong integer(PythonArguments arguments, int index) {
        return arguments
                .literal(index)
                .filter(JsonNode::isIntegralNumber)
                .map(literal -> OptionalLong.of(literal.longValue()))
                .orElseGet(OptionalLong::empty);
    }
}
