package io.wkmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionParser;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.expression.evaluate.Evaluator;
import io.wkmigrate.expression.evaluate.References;
import io.wkmigrate.expression.evaluate.Surroundings;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.value.TextForm;
import io.wkmigrate.lower.plan.ParameterText;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated notebooks, run by CPython, hand on the values that the Java engine computes for the same expressions. */
class PublishedValuesTest {

    private static final JsonNode PARAMETERS = Adf.json("""
            {"text": "héllo 'World' \\" \\\\ {x} #1 \\u2028", "number": 9007199254740993, "negative": -7,
             "fraction": 2.5, "flag": true, "list": [1, "two", null, true, {"a": 1.5}],
             "object": {"a": {"b": ["c", 0]}, "A": 2, "k": null}}
            """);

    private static final String DECLARED =
            """
            "text": {"type": "String", "defaultValue": %s}, "number": {"type": "Int", "defaultValue": %s},
            "negative": {"type": "Int", "defaultValue": %s}, "fraction": {"type": "Float", "defaultValue": %s},
            "flag": {"type": "Bool", "defaultValue": %s}, "list": {"type": "Array", "defaultValue": %s},
            "object": {"type": "Object", "defaultValue": %s}
            """.formatted(PARAMETERS.valueStream().map(JsonNode::toString).toArray());

    @BeforeEach
    void pythonIsNeeded() {
        assumeTrue(NotebookServer.instance().isPresent(), "python3 is not installed");
    }

    /** One expression as a parameter of a notebook, as the value of a variable, and as a condition. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@concat('a/', pipeline().parameters.text)",
                "@{pipeline().parameters.text}-@{pipeline().parameters.number}-@{pipeline().parameters.flag}",
                "@pipeline().parameters.object.a.b[0]",
                "@pipeline().parameters.object['A']",
                "@pipeline().parameters.object?.missing?.x",
                "@add(pipeline().parameters.number, 1)",
                "@mul(pipeline().parameters.number, pipeline().parameters.number)",
                "@div(pipeline().parameters.negative, 2)",
                "@mod(pipeline().parameters.negative, 2)",
                "@add(pipeline().parameters.fraction, pipeline().parameters.negative)",
                "@string(pipeline().parameters.list)",
                "@join(pipeline().parameters.list, '|')",
                "@union(pipeline().parameters.list, createArray(true, 1, 'two'))",
                "@contains(pipeline().parameters.list, 1)",
                "@length(pipeline().parameters.text)",
                "@substring(pipeline().parameters.text, 0, 3)",
                "@toUpper(pipeline().parameters.text)",
                "@replace(pipeline().parameters.text, 'l', '\\n')",
                "@split(pipeline().parameters.text, ' ')",
                "@if(pipeline().parameters.flag, pipeline().parameters.text, div(1, 0))",
                "@if(greater(pipeline().parameters.number, 5), 'big', 'small')",
                "@coalesce(pipeline().parameters.object.k, 'none')",
                "@and(pipeline().parameters.flag, not(empty(pipeline().parameters.text)))",
                "@formatDateTime(addDays('2024-02-28T23:59:59.1234567Z', pipeline().parameters.negative), 'yyyy-MM-dd HH:mm:ss.fffffff')",
                "@convertFromUtc('2024-07-01T12:00:00Z', 'W. Europe Standard Time', 'g')",
                "@ticks('2024-02-29T00:00:00Z')",
                "@json(concat('{\"x\": ', string(pipeline().parameters.number), '}')).x",
                "@base64(pipeline().parameters.text)",
                "@uriComponent(pipeline().parameters.text)",
                "@xpath(xml('<a><b>1</b><b>2</b></a>'), 'sum(/a/b)')",
                "@bool(pipeline().parameters.text)",
                "@int(pipeline().parameters.text)",
                "@first(pipeline().parameters.negative)",
                "@pipeline().parameters.list[9]"
            })
    void theSameValueArrives(String expression) {
        Optional<JsonNode> expected = evaluated(expression);
        JobRun run = run(converted(expression));
        if (expected.isEmpty()) {
            assertThat(run.succeeded("Notebook")).as("fails as in ADF").isFalse();
            assertThat(run.succeeded("Set")).isFalse();
            return;
        }
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Notebook").get("x")).isEqualTo(asParameter(expected.get()));
        assertThat(run.exit("Set").path("value").asText())
                .isEqualTo(expected.get().asText());
    }

    /** The law behind it: whatever placement is chosen, ADF's text arrives. */
    @Test
    void interpolatedTextArrivesWhateverTheParametersAre() {
        SplittableRandom random = new SplittableRandom(3);
        String[] parts = {
            "@{pipeline().parameters.text}",
            "@{pipeline().parameters.number}",
            "@{pipeline().parameters.fraction}",
            "@{pipeline().parameters.flag}",
            "@{pipeline().parameters.object}",
            "@{pipeline().parameters.list[1]}",
            "{",
            "}",
            "$",
            "'",
            "\\",
            "\"",
            "@@{",
            "#",
            "\n",
            "x",
            "@{add(1, 2)}",
            "@{'}'}"
        };
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int length = random.nextInt(1, 6); length > 0; length--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            JobRun run = run(converted(text.toString()));
            assertThat(run.errors()).as(text.toString()).isEmpty();
            assertThat(run.parameters("Notebook").get("x"))
                    .as(text.toString())
                    .isEqualTo(evaluated(text.toString()).orElseThrow().textValue());
        }
    }

    private static JobRun run(Converted converted) {
        return new JobRun(converted, NotebookServer.instance().orElseThrow()).run("p", Map.of());
    }

    private static String asParameter(JsonNode value) {
        return value.isBoolean() || value.isTextual() ? ParameterText.of(value) : TextForm.of(value);
    }

    private static Converted converted(String expression) {
        String json = TextNode.valueOf(expression).toString();
        return Adf.of("P", """
                {"parameters": {%s},
                 "variables": {"any": {"type": "String"}},
                 "activities": [
                   {"name": "Notebook", "type": "DatabricksNotebook",
                    "typeProperties": {"notebookPath": "/n", "baseParameters": {"x": %2$s}}},
                   {"name": "Set", "type": "SetVariable", "typeProperties": {
                     "variableName": "pipelineReturnValue", "setSystemVariable": true,
                     "value": [{"key": "value", "value": {"type": "Expression", "content": %2$s}}]}}]}
                """.formatted(DECLARED, json)).convert();
    }

    private static Optional<JsonNode> evaluated(String expression) {
        References parameters = call -> call.name().equalsIgnoreCase("pipeline")
                ? Optional.of(Adf.json("{\"parameters\": " + PARAMETERS + "}"))
                : Optional.empty();
        Surroundings surroundings = new Surroundings(() -> Instant.EPOCH, new SplittableRandom(1));
        Node tree = ExpressionParser.parse(expression);
        try {
            return Optional.of(new Evaluator(Functions.builtIn(), parameters, surroundings).evaluate(tree));
        } catch (ExpressionException fails) {
            return Optional.empty();
        }
    }
}
