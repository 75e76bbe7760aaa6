package io.wkmigrate.expression.function;

import static io.wkmigrate.api.expression.FunctionDefinition.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.Arguments;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Trait;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.PythonArguments;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.value.Equality;
import io.wkmigrate.expression.value.Ordering;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Conditions and comparisons (section 8.3 of the language reference). */
final class LogicFunctions implements FunctionLibrary {

    private static final String MODULE = "logic";

    private static final Type ORDERED = Type.NUMBER.or(Type.TEXT);

    @Override
    public List<FunctionDefinition> functions() {
        return List.of(
                connective("and", IntStream::allMatch),
                connective("or", IntStream::anyMatch),
                conditional(),
                named("not")
                        .takes(Type.BOOLEAN)
                        .returns(Type.BOOLEAN)
                        .computedBy(arguments -> BooleanNode.valueOf(!arguments.bool(0)))
                        .emittedAs(arguments -> Python.not(condition(arguments, 0))),
                named("equals")
                        .takes(Type.ANY, Type.ANY)
                        .returns(Type.BOOLEAN)
                        .computedBy(LogicFunctions::equal)
                        .emittedAs(PythonComparison::equal),
                comparison("greater", "greater", ">", order -> order > 0),
                comparison("greaterOrEquals", "greater_or_equals", ">=", order -> order >= 0),
                comparison("less", "less", "<", order -> order < 0),
                comparison("lessOrEquals", "less_or_equals", "<=", order -> order <= 0));
    }

    private static FunctionDefinition connective(String name, BiPredicate<IntStream, IntPredicate> holds) {
        return named(name)
                .takes(Type.BOOLEAN)
                .repeating()
                .with(Trait.LAZY)
                .returns(Type.BOOLEAN)
                .computedBy(arguments -> BooleanNode.valueOf(holds.test(positions(arguments), arguments::bool)))
                .emittedAs(arguments -> connected(name, arguments));
    }

    /** A stream that stops early leaves the rest of a lazy function unevaluated. */
    private static IntStream positions(Arguments arguments) {
        return IntStream.range(0, arguments.count());
    }

    private static FunctionDefinition conditional() {
        return named("if")
                .takes(Type.BOOLEAN, Type.ANY, Type.ANY)
                .with(Trait.LAZY)
                .returns(types -> types.get(1).or(types.get(2)))
                .computedBy(arguments -> arguments.get(arguments.bool(0) ? 1 : 2))
                .emittedAs(LogicFunctions::conditional);
    }

    private static JsonNode equal(Arguments arguments) {
        return BooleanNode.valueOf(Equality.equal(arguments.get(0), arguments.get(1)));
    }

    private static FunctionDefinition comparison(String name, String pythonName, String operator, IntPredicate holds) {
        return named(name)
                .takes(ORDERED, ORDERED)
                .returns(Type.BOOLEAN)
                .computedBy(arguments -> BooleanNode.valueOf(Ordering.holds(arguments.get(0), arguments.get(1), holds)))
                .emittedAs(arguments -> PythonComparison.ordered(operator, pythonName, arguments));
    }

    private static Python connected(String operator, PythonArguments arguments) {
        Python[] conditions = IntStream.range(0, arguments.count())
                .mapToObj(each -> condition(arguments, each))
                .toArray(Python[]::new);
        return Python.operation(operator, conditions);
    }

    private static Python conditional(PythonArguments arguments) {
        return Python.conditional(arguments.get(1), condition(arguments, 0), arguments.get(2));
    }

    /** An argument that must be a boolean; Python would take anything for true or false. */
    private static Python condition(PythonArguments arguments, int index) {
        return arguments.type(index).is(Type.BOOLEAN)
                ? arguments.get(index)
                : arguments.library(MODULE, "condition", arguments.get(index));
    }
}
