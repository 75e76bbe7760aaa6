package io.wkmigrate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wkmigrate.translate.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleReaderTest {

    private static final String WAIT = """
        "activity": {"name": "Pause", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}}\
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {                                                          | line 1
        []                                                         | one of these must be there
        {"title": "t"}                                             | one of these must be there
        {"titel": "t"}                                             | there is no member "titel". Did you mean "title"?
        {"activity": {"name": "a"}, "pipeline": {"name": "p"}}     | one of these must be there
        {"activity": {}}                                           | activity must be an object with a name
        {"activity": {"name": "a"}}                                | title must be a text
        {"activity": {"name": "a"}, "title": "t"}                  | status must be a text
        {"activity": {"name": "a"}, "title": "t", "status": "ok"}  | status must be translated, approximated
        {"activity": {"name": "a"}, "title": "t", "status": "translated"} | findings must be a list
        {"activity": {"name": "a"}, "title": "t", "with": {"dataset5": []}} | "with" has no member "dataset5"
        {"dataset": {"name": "a"}, "title": "t", "with": {"datasets": [{"name": "a"}]}} | two definitions called "a"
        """)
    void saysWhatIsWrongWithAnExample(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ExampleException.class)
                .hasMessageStartingWith("The example acme/X.json cannot be used: ")
                .hasMessageContaining(message);
    }

    @Test
    void whatAnExampleSaysAndIsNotSoIsToldPartByPart() throws ExampleException {
        Example example = read("{\"title\": \"t\", " + WAIT
                + ", \"status\": \"placeholder\", \"findings\": [\"WKM-2005\"], \"tasks\": [\"sql_task\"]}");

        List<String> problems = ExampleCheck.problems("builtin/FailTranslator", example, RuleSet.builtIn());

        assertThat(problems)
                .containsExactly(
                        "The example says status placeholder, and the conversion translated.",
                        "The example says findings [WKM-2005], and the conversion [WKM-3018].",
                        "The example says tasks [sql_task], and the conversion [notebook_task].",
                        "The rule builtin/FailTranslator has no part in it; only these have: builtin/WaitTranslator.");
    }

    @Test
    void theActivitiesBesideItsVariablesAndParametersMakeThePipeline() throws ExampleException {
        Example example = read("{\"title\": \"t\", " + WAIT + """
            , "with": {"parameters": {"p": {"type": "String"}}, "variables": {"v": {"type": "String"}},
                       "activities": [{"name": "Set", "type": "SetVariable",
                           "typeProperties": {"variableName": "v", "value": "@pipeline().parameters.p"}}]},
            "status": "translated", "findings": ["WKM-3018", "WKM-3014"],
            "tasks": ["notebook_task", "notebook_task"]}\
            """);

        assertThat(ExampleCheck.problems("builtin/WaitTranslator", example, RuleSet.builtIn()))
                .isEmpty();
    }

    private static Example read(String json) throws ExampleException {
        return ExampleReader.read("acme/X.json", json.getBytes(StandardCharsets.UTF_8));
    }
}
