package io.wkmigrate.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Trait;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.conformance.Engine;
import io.wkmigrate.expression.conformance.ExpressionContext;
import io.wkmigrate.expression.conformance.Outcome;
import io.wkmigrate.expression.function.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a function does not take is refused by both engines in the same words. */
class SameMessagesTest {

    /** Functions that share their Python with another, which it names, and one whose Python is an operator. */
    private static final Set<String> OTHER_WORDS =
            Set.of("decodeBase64", "decodeDataUri", "encodeUriComponent", "uriComponentToString", "not");

    private static final List<String> VALUES =
            List.of("null", "true", "1", "1.5", "\"a\"", "[1]", "{\"a\": 1}", "{\"a\": \"\\ud83d\"}");

    private record Case(String expression, ExpressionContext context) {}

    @Test
    void anArgumentOfAWrongKindIsRefusedInTheSameWords() throws Exception {
        int refused = 0;
        try (Engine java = BothEngines.java();
                Engine python = BothEngines.python()) {
            for (Case each : cases()) {
                Outcome expected = java.evaluate(each.expression, each.context);
                if (expected instanceof Outcome.Failure failure) {
                    refused++;
                    assertThat(python.evaluate(each.expression, each.context))
                            .as("%s in %s", each.expression, each.context.values())
                            .isEqualTo(failure);
                }
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private static List<Case> cases() throws Exception {
        List<Case> cases = new ArrayList<>();
        for (FunctionDefinition function : Functions.builtIn().all()) {
            if (function.is(Trait.LAZY) || OTHER_WORDS.contains(function.name())) {
                continue;
            }
            for (int count = function.required(); count <= most(function); count++) {
                for (int wrong = 0; wrong < count; wrong++) {
                    for (String value : VALUES) {
                        cases.add(call(function, count, wrong, value));
                    }
                }
            }
        }
        return cases;
    }

    private static int most(FunctionDefinition function) {
        return function.parameters().size() + (function.repeats() ? 1 : 0);
    }

    /** A call in which one argument is a given value and the others are of a kind that is taken. */
    private static Case call(FunctionDefinition function, int count, int wrong, String value) throws Exception {
        List<String> arguments = new ArrayList<>();
        List<String> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add("dataset().x" + i);
            members.add("\"x" + i + "\": " + (i == wrong ? value : taken(function.parameter(i))));
        }
        return new Case(
                "@" + function.name() + "(" + String.join(", ", arguments) + ")",
                ExpressionContext.parse("{\"dataset\": {" + String.join(", ", members) + "}}"));
    }

    private static String taken(Type type) throws Exception {
        ObjectMapper json = new ObjectMapper();
        for (String each : VALUES) {
            JsonNode value = json.readTree(each);
            if (!value.isNull() && Type.of(value).is(type)) {
                return each;
            }
        }
        throw new AssertionError(type.toString());
    }
}
