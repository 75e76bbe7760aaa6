package io.wkmigrate.lower.value;

import static io.wkmigrate.api.finding.Findings.TEXT_WOULD_BE_REPLACED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from ADF stays text (N20 of the users' page). That Python parses and references lead somewhere is always checked. */
class HostileTextTest {

    static Stream<String> texts() {
        return Stream.of(
                "it's \"quoted\"",
                "two\nlines\r\nand three",
                "\u2028 and \u2029",
                "# comment",
                "--- document",
                "`id`",
                "../../etc",
                "%run ./x",
                "# MAGIC %sh ls",
                "\n# COMMAND ----------\n",
                "'''",
                "\"\"\"",
                "\\",
                "\\u0022",
                "yes",
                "null",
                "1e3",
                "!!python/object",
                "a: b",
                "&x",
                "*x",
                "@x",
                "\t",
                "\uD83D\uDE00",
                "{",
                "}",
                "$",
                "{ {");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textArrivesInTheJobAsItStands(String text) {
        String json = TextNode.valueOf(text.startsWith("@") ? "@" + text : text).toString();
        Converted converted = convert("\"x\": " + json);
        assertThat(converted.work("p", "N").at("/base_parameters/x").asText()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textArrivesInPythonAsText(String text) {
        String hostile = text + "{{x}}${y}";
        String json = TextNode.valueOf(hostile.startsWith("@") ? "@" + hostile : hostile)
                .toString();
        Converted converted = convert("\"x\": " + json);
        assertThat(converted.file("src/p/N_evaluate.py").lines().filter("# COMMAND ----------"::equals))
                .isEmpty();
        assertThat(converted.file("src/p/N_evaluate.py").lines().filter(line -> line.startsWith("# MAGIC")))
                .isEmpty();
    }

    /** Sections 6.2 and 8.2 of the target reference: such text cannot be escaped, so it goes through a task value. */
    @ParameterizedTest
    @ValueSource(strings = {"{{job.run_id}}", "${var.x}", "a{{b", "${"})
    void textThatWouldBeReplacedGoesThroughATaskValue(String text) {
        Converted converted = convert("\"x\": \"" + text + "\"");
        assertThat(converted.work("p", "N").at("/base_parameters/x").asText())
                .isEqualTo("{{tasks.N_evaluate.values.baseParameters_x}}");
        assertThat(converted.file("src/p/N_evaluate.py")).contains("= \"" + text + "\"");
        assertThat(converted.codes("N")).contains(TEXT_WOULD_BE_REPLACED);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void namesArriveAsDescriptionsAndKeysStayLegal(String text) {
        String json = TextNode.valueOf("n" + text).toString();
        Converted converted = Adf.of("P", """
                {"description": %1$s, "annotations": [%1$s], "folder": {"name": %1$s},
                 "activities": [{"name": %1$s, "type": "Wait", "description": %1$s,
                   "userProperties": [{"name": %1$s, "value": %1$s}], "typeProperties": {"waitTimeInSeconds": 1}}]}
                """.formatted(json)).convert();
        assertThat(converted.job("p").path("description").asText()).isEqualTo("n" + text);
    }

    /** A path of members is text as well, and it ends up between braces. */
    @ParameterizedTest
    @ValueSource(strings = {"a}} {{job.run_id", "a`b", "a}b", "{{", "${var.x}"})
    void aMemberOfAnElementCannotBreakOutOfItsReference(String member) {
        Converted converted = Adf.convert("P", """
                {"name": "Loop", "type": "ForEach", "typeProperties": {"items": [1], "activities": [
                  {"name": "N", "type": "DatabricksNotebook", "typeProperties": {
                    "notebookPath": "/n", "baseParameters": {"x": "@item()['%s']"}}}]}}
                """.formatted(member));
        assertThat(converted
                        .work("p", "Loop")
                        .at("/task/run_job_task/job_parameters/item")
                        .asText())
                .isEqualTo("{{input}}");
    }

    /** Notebooks import the package adf from the folder beside theirs. */
    @Test
    void nothingIsNamedAsTheLibrary() {
        Converted converted = Adf.convert("adf", """
                {"name": "adf", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}
                """);
        assertThat(converted.files()).containsKey("src/adf_2/adf_2.py");
    }

    /** A parameter may be called as something that the code around it calls. */
    @Test
    void namesOfParametersHideNothingOfPython() {
        Converted converted = Adf.of("P", """
                {"parameters": {"range": {"type": "Int", "defaultValue": 1}, "RuntimeError": {"type": "String"}},
                 "activities": [{"name": "A", "type": "Fail", "typeProperties": {
                   "message": "@{contains(range(1, 5000), pipeline().parameters.range)} @{pipeline().parameters.RuntimeError}",
                   "errorCode": "1"}}]}
                """).convert();
        assertThat(converted.file("src/p/A.py").lines().filter(each -> each.matches("(range|RuntimeError) = .*")))
                .isEmpty();
    }

    @Test
    void namesOfPipelinesAreNoPaths() {
        Converted converted = Adf.factory()
                .pipeline("../../evil", "{\"activities\": []}")
                .pipeline("con", "{\"activities\": []}")
                .pipeline("${var.x}", "{\"activities\": []}")
                .convert();
        assertThat(converted.jobs()).hasSize(3).doesNotContainKey("con");
        assertThat(converted.files().keySet()).allMatch(path -> !path.contains(".."));
    }

    private static Converted convert(String parameters) {
        return Adf.convert("P", """
                {"name": "N", "type": "DatabricksNotebook",
                 "typeProperties": {"notebookPath": "/n", "baseParameters": {%s}}}
                """.formatted(parameters));
    }
}
