package io.wkmigrate.expression.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.expression.Type.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes expressions from the signatures of functions: most of them well typed, some not. */
public final class RandomTerms {

    private static final int DEPTH = 3;

    private static final List<Kind> KINDS = List.of(Kind.values());

    private static final Instant NOW = Instant.parse("2024-02-29T13:45:30.1234567Z");

    private static final Set<String> DIFFERS_BETWEEN_CALLS = Set.of("guid", "rand");

    private static final List<String> INTEGERS = List.of("0", "1", "2", "3", "5", "7", "10", "-1", "-3", "31", "65");

    private static final List<String> FAR_INTEGERS =
            List.of("100", "-128", "4294967296", "9007199254740993", "9223372036854775807", "-9223372036854775808");

    private static final List<String> FLOATS = List.of(
            "0.0",
            "-0.0",
            "1.0",
            "1.5",
            "-2.5",
            "0.1",
            "3.0e2",
            "1e21",
            "1e-7",
            "123456789012345680.0",
            "1.7976931348623157e308",
            "5e-324",
            "0.30000000000000004",
            "1e15",
            "9.223372036854775807e18",
            "2.675");

    private final RandomGenerator random;
    private final Holder holder;
    private final List<FunctionDefinition> functions = new ArrayList<>();
    private final Map<Kind, List<FunctionDefinition>> returning = new EnumMap<>(Kind.class);
    private ObjectNode context = JsonNodeFactory.instance.objectNode();

    /** Where the values are that expressions read. */
    @FunctionalInterface
    public interface Holder {

        /** Puts a value somewhere and says how an expression reads it. */
        String hold(JsonNode value);
    }

    RandomTerms(Iterable<FunctionDefinition> functions, RandomGenerator random) {
        this(functions, random, Optional.empty());
    }

    /** Expressions whose values are where the holder puts them. */
    public RandomTerms(Iterable<FunctionDefinition> functions, RandomGenerator random, Holder holder) {
        this(functions, random, Optional.of(holder));
    }

    private RandomTerms(Iterable<FunctionDefinition> functions, RandomGenerator random, Optional<Holder> holder) {
        this.random = random;
        this.holder = holder.orElse(this::inContext);
        for (Kind kind : Kind.values()) {
            returning.put(kind, new ArrayList<>());
        }
        for (FunctionDefinition each : functions) {
            if (!DIFFERS_BETWEEN_CALLS.contains(each.name())) {
                this.functions.add(each);
                Type result = each.result().apply(each.parameters());
                Arrays.stream(Kind.values())
                        .filter(result::mayBe)
                        .forEach(kind -> returning.get(kind).add(each));
            }
        }
    }

    /** The next expression, with the context that it reads. */
    Sample next() {
        context = JsonNodeFactory.instance.objectNode();
        Kind kind = pick(KINDS);
        Term term = chance(4) ? term(kind, Words.ANY, DEPTH) : call(pick(functions), kind, DEPTH);
        Term whole = new Term(chance(4) ? List.of("x{'\"@{", "}\n") : List.of("@", ""), List.of(term));
        return new Sample(whole, new ExpressionContext(context, Optional.of(NOW)));
    }

    /** Code without its {@code @} that mostly has a value of a kind. */
    public String code(Kind kind, int depth) {
        return term(kind, Words.ANY, depth).source();
    }

    /** A value of a kind. */
    public JsonNode value(Kind kind) {
        return value(kind, Words.ANY, 2);
    }

    private Term term(Kind wanted, Words words, int depth) {
        Kind kind = chance(40) ? pick(KINDS) : wanted;
        if (kind == Kind.OBJECT && words == Words.XML) {
            return Term.call("xml", List.of(literal(Kind.TEXT, words)));
        }
        if (depth == 0 || chance(3)) {
            return chance(2) ? reference(kind, words) : literal(kind, words);
        }
        if (chance(10)) {
            return access(kind, words, depth);
        }
        List<FunctionDefinition> candidates = returning.get(kind);
        return candidates.isEmpty() ? literal(kind, words) : call(pick(candidates), kind, depth);
    }

    private Term call(FunctionDefinition function, Kind wanted, int depth) {
        int most = function.repeats()
                ? function.parameters().size() + 2
                : function.parameters().size();
        int count = function.required() + random.nextInt(most - function.required() + 1);
        List<Term> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Words words = chance(12) ? Words.ANY : Words.of(function.name(), i);
            int deeper = words == Words.ANY || chance(4) ? depth - 1 : 0;
            arguments.add(term(kind(function, i, wanted, words), words, deeper));
        }
        return Term.call(function.name(), arguments);
    }

    /** What is given to a function that must be of a kind in the end. */
    private Kind kind(FunctionDefinition function, int argument, Kind wanted, Words words) {
        Type type = function.parameter(argument);
        if (type.equals(Type.ANY) && function.is(FunctionDefinition.Trait.LAZY)) {
            return wanted;
        }
        boolean word = words != Words.ANY && type.mayBe(Kind.TEXT) && !chance(4);
        return word ? Kind.TEXT : pick(KINDS.stream().filter(type::mayBe).toList());
    }

    /** A member of an array or object, mostly one that exists and is of a kind. */
    private Term access(Kind kind, Words words, int depth) {
        boolean element = random.nextBoolean();
        JsonNode member = value(kind, words, 1);
        JsonNode target = element ? array(1).insert(0, member) : object(1).set("a b", member);
        Term known = element ? Term.leaf("0") : Term.text(pick(List.of("a b", "A b")));
        Term computed = term(element ? Kind.INTEGER : Kind.TEXT, Words.KEY, depth - 1);
        String open = chance(3) ? "?[" : "[";
        return new Term(List.of("", open, "]"), List.of(reference(target), chance(4) ? computed : known));
    }

    private Term literal(Kind kind, Words words) {
        return switch (kind) {
            case NULL -> Term.leaf("null");
            case BOOLEAN -> Term.leaf(random.nextBoolean() ? "true" : "False");
            case INTEGER -> Term.leaf(integer());
            case FLOAT -> Term.leaf(pick(FLOATS));
            case TEXT -> Term.text(pick(words.texts()));
            case ARRAY, OBJECT -> reference(kind, words);
        };
    }

    private Term reference(Kind kind, Words words) {
        return reference(value(kind, words, 2));
    }

    private Term reference(JsonNode value) {
        return Term.leaf(holder.hold(value));
    }

    /** A new parameter, variable or output; the types of outputs are not known when Python is written. */
    private String inContext(JsonNode value) {
        String name = "v" + random.nextInt(1_000_000_000);
        String group = pick(List.of("parameters", "variables", "activities"));
        if (group.equals("activities")) {
            context.withObjectProperty(group).putObject(name).set("output", value);
            return "activity('" + name + "').output";
        }
        context.withObjectProperty(group).set(name, value);
        return group.equals("variables") ? "variables('" + name + "')" : "pipeline().parameters." + name;
    }

    private String integer() {
        return pick(chance(6) ? FAR_INTEGERS : INTEGERS);
    }

    private JsonNode value(Kind kind, Words words, int depth) {
        return switch (kind) {
            case NULL -> NullNode.getInstance();
            case BOOLEAN -> BooleanNode.valueOf(random.nextBoolean());
            case INTEGER -> LongNode.valueOf(Long.parseLong(integer()));
            case FLOAT -> DoubleNode.valueOf(Double.parseDouble(pick(FLOATS)));
            case TEXT -> TextNode.valueOf(pick(words.texts()));
            case ARRAY -> array(depth);
            case OBJECT -> chance(6) ? content() : object(depth);
        };
    }

    private ArrayNode array(int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Kind kind = pick(KINDS);
        for (int i = random.nextInt(5); i > 0; i--) {
            Kind each = chance(4) ? pick(KINDS) : kind;
            array.add(value(depth == 0 ? Kind.INTEGER : each, Words.ANY, depth - 1));
        }
        return array;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            Kind kind = depth == 0 ? Kind.TEXT : pick(KINDS);
            object.set(pick(Words.KEY.texts()), value(kind, Words.ANY, depth - 1));
        }
        return object;
    }

    private ObjectNode content() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("$content-type", chance(2) ? "application/octet-stream" : "application/xml;charset=utf-8")
                .put("$content", pick(Words.BASE64.texts()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
