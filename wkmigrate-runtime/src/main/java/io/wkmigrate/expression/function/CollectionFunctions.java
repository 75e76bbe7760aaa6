package io.wkmigrate.expression.function;

import static io.wkmigrate.api.expression.FunctionDefinition.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
import io.wkmigrate.api.expression.Type.Kind;
import io.wkmigrate.expression.value.Equality;
import io.wkmigrate.expression.value.TextForm;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Functions of arrays, and of texts and objects as collections (sections 8.2 and 8.7 of the language reference). */
final class CollectionFunctions implements FunctionLibrary {

    private static final String MODULE = "lists";

    private static final Type SEQUENCE = Type.of(Kind.TEXT, Kind.ARRAY);

    private static final Type COLLECTION = SEQUENCE.or(Type.OBJECT);

    private static final Type SET = Type.of(Kind.ARRAY, Kind.OBJECT);

    @Override
    public List<FunctionDefinition> functions() {
        return List.of(
                named("contains")
                        .takes(COLLECTION, Type.ANY)
                        .returns(Type.BOOLEAN)
                        .computedBy(CollectionFunctions::contains)
                        .emittedAs(CollectionFunctions::emitContains),
                named("empty")
                        .takes(COLLECTION.or(Type.NULL))
                        .returns(Type.BOOLEAN)
                        .computedBy(arguments -> BooleanNode.valueOf(isEmpty(arguments.get(0))))
                        .emittedAs(CollectionFunctions::emitEmpty),
                element("first")
                        .computedBy(arguments -> Sequence.of(arguments).first())
                        .emittedAs(Emission.library(MODULE, "first")),
                element("last")
                        .computedBy(arguments -> Sequence.of(arguments).last())
                        .emittedAs(Emission.library(MODULE, "last")),
                sets("intersection")
                        .computedBy(arguments -> SetOperations.intersection(sameKind(arguments)))
                        .emittedAs(Emission.library(MODULE, "intersection")),
                sets("union")
                        .computedBy(arguments -> SetOperations.union(sameKind(arguments)))
                        .emittedAs(Emission.library(MODULE, "union")),
                named("join")
                        .takes(Type.ARRAY, Type.TEXT)
                        .returns(Type.TEXT)
                        .computedBy(CollectionFunctions::join)
                        .emittedAs(Emission.library(MODULE, "join")),
                named("length")
                        .takes(SEQUENCE)
                        .returns(Type.INTEGER)
                        .computedBy(arguments ->
                                LongNode.valueOf(Sequence.of(arguments).length()))
                        .emittedAs(CollectionFunctions::emitLength),
                named("skip")
                        .takes(Type.ARRAY, Type.INTEGER)
                        .returns(Type.ARRAY)
                        .computedBy(CollectionFunctions::skip)
                        .emittedAs(Emission.library(MODULE, "skip")),
                named("take")
                        .takes(SEQUENCE, Type.INTEGER)
                        .returns(types -> types.get(0).is(SEQUENCE) ? types.get(0) : SEQUENCE)
                        .computedBy(CollectionFunctions::take)
                        .emittedAs(Emission.library(MODULE, "take")),
                named("chunk")
                        .takes(SEQUENCE, Type.INTEGER)
                        .with(Trait.LOGIC_APPS_ONLY)
                        .returns(Type.ARRAY)
                        .computedBy(CollectionFunctions::chunk)
                        .emittedAs(Emission.library(MODULE, "chunk")),
                named("sort")
                        .takes(Type.ARRAY)
                        .optionally(Type.TEXT)
                        .with(Trait.LOGIC_APPS_ONLY)
                        .returns(Type.ARRAY)
                        .computedBy(Sorting::sort)
                        .emittedAs(arguments -> arguments.library(MODULE, arguments.count() == 1 ? "sort" : "sort_by")),
                named("reverse")
                        .takes(Type.ARRAY)
                        .with(Trait.LOGIC_APPS_ONLY)
                        .returns(Type.ARRAY)
                        .computedBy(CollectionFunctions::reverse)
                        .emittedAs(Emission.library(MODULE, "reverse")));
    }

    private static FunctionDefinition.Builder element(String name) {
        return named(name).takes(SEQUENCE).returns(types -> types.get(0).is(Type.TEXT) ? Type.TEXT : Type.ANY);
    }

    private static FunctionDefinition.Builder sets(String name) {
        return named(name)
                .takes(SET, SET)
                .repeating()
                .returns(types -> types.stream()
                        .filter(each -> each.is(Type.ARRAY) || each.is(Type.OBJECT))
                        .findFirst()
                        .orElse(SET));
    }

    private static JsonNode contains(Arguments arguments) {
        JsonNode collection = arguments.get(0);
        boolean found = switch (Kind.of(collection)) {
            case ARRAY -> {
                Object wanted = Equality.identity(arguments.get(1));
                yield collection
                        .valueStream()
                        .anyMatch(each -> Equality.identity(each).equals(wanted));
            }
            case OBJECT -> collection.has(arguments.text(1));
            default -> arguments.text(0).contains(arguments.text(1));
        };
        return BooleanNode.valueOf(found);
    }

    /** The operator {@code in} takes true for 1, but texts and keys it compares as ADF does. */
    private static Python emitContains(PythonArguments arguments) {
        Type collection = arguments.type(0);
        boolean alike = arguments
                .literal(1)
                .filter(JsonNode::isTextual)
                .filter(TextFunctions::isFoundAlike)
                .isPresent();
        return arguments.type(1).is(Type.TEXT) && collection.is(alike ? COLLECTION : SET)
                ? Python.operation("in", arguments.get(1), arguments.get(0))
                : arguments.library(MODULE, "contains");
    }

    private static boolean isEmpty(JsonNode collection) {
        return collection.isTextual() ? collection.textValue().isEmpty() : collection.isEmpty();
    }

    private static Python emitEmpty(PythonArguments arguments) {
        return arguments.type(0).is(COLLECTION.or(Type.NULL))
                ? Python.not(arguments.get(0))
                : arguments.library(MODULE, "empty");
    }

    /** The arguments, which must all be arrays or all be objects. */
    private static List<JsonNode> sameKind(Arguments arguments) {
        boolean arrays = arguments.get(0).isArray();
        return IntStream.range(0, arguments.count())
                .mapToObj(each -> arrays ? (JsonNode) arguments.array(each) : arguments.object(each))
                .toList();
    }

    private static JsonNode join(Arguments arguments) {
        return TextNode.valueOf(
                arguments.array(0).valueStream().map(TextForm::of).collect(Collectors.joining(arguments.text(1))));
    }

    private static Python emitLength(PythonArguments arguments) {
        return arguments.type(0).is(Type.ARRAY)
                ? Python.call("len", arguments.get(0))
                : arguments.library(MODULE, "length");
    }

    private static JsonNode skip(Arguments arguments) {
        Sequence array = Sequence.of(arguments);
        return array.part(count(arguments, 0), array.length());
    }

    private static JsonNode take(Arguments arguments) {
        return Sequence.of(arguments).part(0, count(arguments, 0));
    }

    private static JsonNode chunk(Arguments arguments) {
        Sequence sequence = Sequence.of(arguments);
        long size = count(arguments, 1);
        ArrayNode chunks = JsonNodeFactory.instance.arrayNode();
        for (long from = 0; from < sequence.length(); from += size) {
            chunks.add(sequence.part(from, from + size));
        }
        return chunks;
    }

    /** The second argument, at most the greatest index there can be. */
    private static long count(Arguments arguments, int least) {
        long count = arguments.integer(1);
        if (count < least) {
            throw new ExpressionException(Problem.OUT_OF_RANGE, "A number of elements must be at least " + least + ".");
        }
        return Math.min(count, Integer.MAX_VALUE);
    }

    private static JsonNode reverse(Arguments arguments) {
        ArrayNode array = arguments.array(0);
        ArrayNode reversed = JsonNodeFactory.instance.arrayNode(array.size());
        for (int i = array.size() - 1; i >= 0; i--) {
            reversed.add(array.get(i));
        }
        return reversed;
    }
}
