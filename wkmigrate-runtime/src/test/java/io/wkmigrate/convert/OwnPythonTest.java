package io.wkmigrate.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Emission;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.PythonModule;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.report.ActivityStatus;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import io.wkmigrate.translate.RuleConflictException;
import io.wkmigrate.translate.RuleOrigin;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.RuleSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that bring Python of their own, or say that they do. */
class OwnPythonTest {

    private static final String TWO_ACTIVITIES = """
            {"name": "Ship", "type": "AcmeShip", "typeProperties": {}},
            {"name": "Pause", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}}""";

    @Test
    void aModuleThatARuleBringsIsCalledAndWrittenIntoTheBundle() {
        Converted converted = convert(new Acme("acme", "acme_ship.send", library(List.of(), "acme_ship")));

        assertThat(converted.messages(Findings.RULE_RESULT_INVALID)).isEmpty();
        assertThat(converted.files().get("src/adf/acme_ship.py")).contains("def send");
        assertThat(converted.files().get("src/load/Ship.py")).contains("acme_ship.send()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope.send", "send", "acme ship.send", "../../etc.x", "os;import sys.exit", ""})
    void aCallOfNothingIsAFaultOfTheRuleAndTheRestGoesOn(String function) {
        Converted converted = convert(new Acme("acme", function, library(List.of(), "acme_ship")));

        assertThat(converted.messages(Findings.RULE_RESULT_INVALID))
                .singleElement()
                .asString()
                .contains("\"" + function + "\"");
        assertThat(converted.result().pipelines().get(0).activities())
                .extracting(ActivityResult::status)
                .containsExactly(ActivityStatus.PLACEHOLDER, ActivityStatus.TRANSLATED);
    }

    @Test
    void aFunctionWithTheNameOfADocumentedOneIsRefusedWithTheFileItComesFrom() {
        FunctionDefinition concat = FunctionDefinition.named("ConCat")
                .computedBy(arguments -> arguments.get(0))
                .emittedAs(Emission.library("acme_ship", "send"));

        assertThatExceptionOfType(RuleConflictException.class)
                .isThrownBy(() -> FunctionNamesakes.refuse(
                        rules(new Acme("acme", "acme_ship.send", library(List.of(concat), "acme_ship")))))
                .withMessage(
                        "The function \"ConCat\" of the rules acme (acme.jar) has the name of one of the expression"
                                + " language. Give it another name.");
    }

    @Test
    void twoModulesOfOneNameAreRefused() {
        assertThatExceptionOfType(RuleConflictException.class)
                .isThrownBy(() -> FunctionNamesakes.refuse(rules(
                        new Acme("north", "ship.send", library(List.of(), "ship")),
                        new Acme("south", "ship.send", library(List.of(), "ship")))))
                .withMessageContainingAll("\"ship\"", "north (north.jar)", "south (south.jar)");
    }

    @Test
    void everyExpressionThatAFunctionCannotWriteIsToldOf() {
        FunctionDefinition opaque = FunctionDefinition.named("acmeOpaque")
                .takes(Type.TEXT)
                .returns(Type.TEXT)
                .computedBy(arguments -> arguments.get(0))
                .emittedAs(arguments -> {
                    throw new ExpressionException(Problem.INVALID_ARGUMENT, "It cannot be written.");
                });
        Converted converted = Adf.of("Load", """
                {"parameters": {"code": {"type": "string"}}, "activities": [{"name": "Stop", "type": "Fail", "typeProperties": {
                    "message": {"type": "Expression", "value": "@acmeOpaque(pipeline().RunId)"},
                    "errorCode": {"type": "Expression", "value": "@acmeOpaque(pipeline().parameters.code)"}}}]}
                """)
                .rules(rules(new Acme("acme", "acme_ship.send", library(List.of(opaque), "acme_ship"))))
                .convert();

        assertThat(converted.file("src/load/Stop.py"))
                .contains("value = None", "value_2 = None")
                .containsPattern("Compute value and remove")
                .containsPattern("Compute value_2 and remove");
        assertThat(converted.file("SETUP.md").lines().filter(each -> each.contains("It cannot be written.")))
                .hasSize(2);
    }

    private static Converted convert(RuleModule module) {
        return Adf.of("Load", "{\"activities\": [" + TWO_ACTIVITIES + "]}")
                .rules(rules(module))
                .convert();
    }

    private static RuleSet rules(RuleModule... modules) {
        return RuleSet.builtIn()
                .with(List.of(modules).stream()
                        .map(each -> new RuleSource(
                                each, new RuleOrigin(RuleOrigin.Kind.JAR, each.name() + ".jar", "00", "1")))
                        .toList());
    }

    private static FunctionLibrary library(List<FunctionDefinition> functions, String module) {
        return new FunctionLibrary() {
            @Override
            public List<FunctionDefinition> functions() {
                return functions;
            }

            @Override
            public List<PythonModule> pythonModules() {
                return List.of(new PythonModule(module, "def send():\n    return None\n"));
            }
        };
    }

    /** Translates its activity to a call; in a module of each name the types differ, so that several go together. */
    private record Acme(String name, String function, FunctionLibrary library) implements RuleModule {

        @Override
        public List<RuleDescriptor> catalogue() {
            return List.of(
                    new RuleDescriptor(
                            name + "/Ship", RuleKind.ACTIVITY, List.of(type()), "", "", 0, "", List.of(), Map.of()),
                    new RuleDescriptor(
                            name + "/Functions",
                            RuleKind.FUNCTION_LIBRARY,
                            List.of(),
                            "",
                            "",
                            0,
                            "",
                            List.of(),
                            Map.of()));
        }

        private String type() {
            return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Ship";
        }

        @Override
        public @Nullable Rule<ActivityDefinition<Unbound>, Activity> activity(String type) {
            return type.equalsIgnoreCase(type())
                    ? new Rule<>(
                            catalogue().get(0),
                            (definition, context) -> definition.as(new LibraryNotebook(
                                    Map.of(LibraryNotebook.OUTPUT, Code.call(function)),
                                    new Compute.Serverless(),
                                    Optional.empty())))
                    : null;
        }

        @Override
        public List<FunctionLibrary> functionLibraries() {
            return List.of(library);
        }
    }
}
