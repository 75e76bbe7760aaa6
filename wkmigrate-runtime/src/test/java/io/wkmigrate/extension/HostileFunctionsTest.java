package io.wkmigrate.extension;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.fake.rulejar.Sources;
import io.wkmigrate.translate.RuleSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that a jar adds to the expression language: those that work, and those that go wrong. */
class HostileFunctionsTest {

    private static RuleSet rules;

    @BeforeAll
    static void makesAJarOfFunctions() {
        rules = Loading.with(Loading.load(RuleJarForge.module("acme").source(Sources.head() + """
                        /** Functions. */
                        @DefinesFunctions
                        public final class Shouts implements FunctionLibrary {
                            @Override
                            public List<FunctionDefinition> functions() {
                                return List.of(
                                        function("shout", a -> text(a.text(0) + "!"), p -> p.get(0).method("upper")),
                                        function("throws", a -> { throw new IllegalStateException(); }, p -> p.get(0)),
                                        function("nothing", a -> null, p -> p.get(0)),
                                        function("unwritable", a -> text("x"), p -> null));
                            }
                            private static JsonNode text(String text) {
                                return com.fasterxml.jackson.databind.node.TextNode.valueOf(text);
                            }
                            private static FunctionDefinition function(
                                    String name, FunctionDefinition.Implementation i, FunctionDefinition.Emission e) {
                                return FunctionDefinition.named(name).takes(Type.TEXT).returns(Type.TEXT).computedBy(i)
                                        .emittedAs(e);
                            }
                        }
                        """), "acme-rules.jar"));
    }

    @Test
    void aFunctionIsComputedAndWritten() {
        assertThat(convert("@shout('hello')").everything()).contains("hello!");
        assertThat(convert("@shout(pipeline().parameters.p)").everything()).contains(".upper()");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@throws('x')                           | throws     | ended with IllegalStateException at Shouts.java:19.",
                "@nothing('x')                          | nothing    | returned nothing.",
                "@unwritable(pipeline().parameters.p)   | unwritable | returned nothing.",
            })
    void aFunctionThatGoesWrongIsNamed(String expression, String function, String what) {
        Converted converted = convert(expression);

        assertThat(messages(converted))
                .anySatisfy(each -> assertThat(each)
                        .contains("The function " + function + ": The rule acme/Shouts of acme-rules.jar " + what));
        assertThat(converted.status("Good").name()).isEqualTo("TRANSLATED");
    }

    private static Converted convert(String expression) {
        return Adf.of("Load", """
                        {
                            "parameters": {"p": {"type": "String", "defaultValue": "x"}},
                            "activities": [
                                {"name": "Bad", "type": "Fail",
                                 "typeProperties": {"message": {"value": "%s", "type": "Expression"}, "errorCode": "1"}},
                                {"name": "Good", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}
                            ]
                        }""".formatted(expression)).rules(rules).convert();
    }

    private static List<String> messages(Converted converted) {
        return converted.result().findings().stream().map(Finding::message).toList();
    }
}
