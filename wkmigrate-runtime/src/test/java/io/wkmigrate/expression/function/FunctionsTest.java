package io.wkmigrate.expression.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.expression.ExpressionParser;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.PythonModule;
import io.wkmigrate.api.expression.Span;
import io.wkmigrate.api.expression.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which functions can be called, and how (section 8 of the language reference). */
class FunctionsTest {

    private record Library(FunctionDefinition function) implements FunctionLibrary {
        @Override
        public List<FunctionDefinition> functions() {
            return List.of(function);
        }

        @Override
        public List<PythonModule> pythonModules() {
            return List.of(new PythonModule("acme", ""));
        }
    }

    private static Library library(String function) {
        return new Library(FunctionDefinition.named(function)
                .takes(Type.TEXT)
                .optionally(Type.TEXT)
                .computedBy(arguments -> arguments.get(0))
                .emittedAs(arguments -> arguments.get(0)));
    }

    private static ExpressionException problem(Functions functions, String text) {
        return catchThrowableOfType(ExpressionException.class, () -> functions.check(ExpressionParser.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "@toLower('A')",
                "@TOLOWER('A')",
                "@concat(1)",
                "@concat(1, 2, 3)",
                "@pipeline().parameters.x",
                "@Activity('a').output",
                "@variables(concat('a', 'b'))",
                "@item()",
                "@linkedService().x",
                "@triggerBody().a",
                "a@{if(true, 1, 2)}b"
            })
    void whatExistsIsAccepted(String text) {
        assertThatCode(() -> Functions.builtIn().check(ExpressionParser.parse(text)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @toLowr('a')                     | There is no function "toLowr". Did you mean "toLower"?
            @pipelin().x                     | There is no function "pipelin". Did you mean "pipeline"?
            @frobnicate('a')                 | There is no function "frobnicate".
            @if(true, 1, frobnicate())       | There is no function "frobnicate".
            @item()[frobnicate()]            | There is no function "frobnicate".
            a@{item().x} @{frobnicate()}     | There is no function "frobnicate".
            """)
    void anUnknownFunctionIsRefusedAlsoWhereItWouldNotBeCalled(String text, String message) {
        ExpressionException problem = problem(Functions.builtIn(), text);

        assertThat(problem).hasMessage(message);
        assertThat(problem.problem()).isEqualTo(Problem.UNKNOWN_FUNCTION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @toLower()                       | toLower takes 1 argument and here has no argument.
            @toLower('a', 'b')               | toLower takes 1 argument and here has 2 arguments.
            @if(false, not(true, false), 1)  | not takes 1 argument and here has 2 arguments.
            @concat()                        | concat takes at least 1 argument and here has no argument.
            @utcNow('a', 'b')                | utcNow takes 0 to 1 argument and here has 2 arguments.
            @pipeline('x').y                 | It is written pipeline() and here has 1 argument.
            @item(1)                         | It is written item() and here has 1 argument.
            @activity().output               | It is written activity('name') and here has no argument.
            @variables('a', 'b')             | It is written variables('name') and here has 2 arguments.
            """)
    void aWrongNumberOfArgumentsIsRefused(String text, String message) {
        ExpressionException problem = problem(Functions.builtIn(), text);

        assertThat(problem).hasMessage(message);
        assertThat(problem.problem()).isEqualTo(Problem.ARGUMENT_COUNT);
    }

    @Test
    void theCallThatCannotBeMadeIsShown() {
        assertThat(problem(Functions.builtIn(), "@concat('a', nonesuch('b'))").span())
                .contains(new Span(13, 26));
    }

    @Test
    void librariesAddFunctionsAndTheirPythonToTheDocumentedOnes() {
        Functions functions = Functions.with(List.of(library("acmeSales")));

        assertThat(functions.find("ACMESALES")).isPresent();
        assertThat(functions.find("concat")).isPresent();
        assertThat(functions.pythonModules()).extracting(PythonModule::name).containsExactly("acme");
        assertThat(problem(functions, "@acmeSale('a')")).hasMessageEndingWith("Did you mean \"acmeSales\"?");
        assertThat(problem(functions, "@acmeSales()"))
                .hasMessage("acmeSales takes 1 to 2 arguments and here has no argument.");
        assertThat(Functions.builtIn().find("acmeSales")).isEmpty();
    }

    @Test
    void twoFunctionsOfOneNameAreRefusedAndBothLibrariesAreNamed() {
        assertThatExceptionOfType(FunctionConflictException.class)
                .isThrownBy(() -> Functions.with(List.of(library("CONCAT"))))
                .withMessageContainingAll("\"CONCAT\"", TextFunctions.class.getName(), Library.class.getName());
        assertThatExceptionOfType(FunctionConflictException.class)
                .isThrownBy(() -> Functions.with(List.of(library("acme"), library("Acme"))));
    }

    @Test
    void noFunctionTakesTheNameOfAReference() {
        assertThatExceptionOfType(FunctionConflictException.class)
                .isThrownBy(() -> Functions.with(List.of(library("Pipeline"))))
                .withMessageContainingAll("\"Pipeline\"", Library.class.getName());
    }
}
