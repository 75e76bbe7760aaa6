package io.wkmigrate.lower.control;

import static io.wkmigrate.api.finding.Findings.ITEMS_TOO_LONG;
import static io.wkmigrate.api.finding.Findings.LIMIT_EXCEEDED;
import static io.wkmigrate.api.finding.Findings.LOOP_IN_NOTEBOOK;
import static io.wkmigrate.convert.Converted.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loop itself: FE-1, FE-2, and the limits of section 5.1 of the target reference. */
class ForEachTest {

    private static final String WAITING = """
            {"name": "Body", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}""";

    @Test
    void aListParameterIsPassedAsItIs_FE1() {
        Converted converted = convert("@pipeline().parameters.list", "", WAITING);
        assertThat(converted.work("p", "Loop").path("inputs").asText()).isEqualTo("{{job.parameters.list}}");
        assertThat(converted.parameters("p")).containsEntry("list", "[1,2]");
        assertThat(converted.status("Loop")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    @Test
    void aLiteralListIsWrittenDown() {
        Converted converted = Adf.convert("P", """
                {"name": "Loop", "type": "ForEach", "typeProperties": {
                  "items": ["a", {"b": true}], "activities": [%s]}}
                """.formatted(WAITING));
        assertThat(yaml(converted.work("p", "Loop").path("inputs").asText())).isEqualTo(yaml("[a, {b: true}]"));
    }

    /** FE-2 and D8 of the peers: sequential wins over batchCount; 20 is the default, 50 the most. */
    @ParameterizedTest
    @CsvSource({
        "'', 20",
        "'\"isSequential\": true,', 1",
        "'\"isSequential\": true, \"batchCount\": 8,', 1",
        "'\"isSequential\": false, \"batchCount\": 8,', 8",
        "'\"batchCount\": 400,', 50"
    })
    void concurrencyIsWhatAdfAllows_FE2(String properties, int concurrency) {
        Converted converted = convert("@pipeline().parameters.list", properties, WAITING);
        assertThat(converted.work("p", "Loop").path("concurrency").asInt(1)).isEqualTo(concurrency);
    }

    /** FE-1: text is no list, also when it is known now; the loop fails as in ADF. */
    @ParameterizedTest
    @ValueSource(strings = {"abc", "@concat('a', 'b')"})
    void textThatIsKnownNowIsNotAListEither_FE1(String items) {
        Converted converted = convert(items, "", WAITING);
        assertThat(converted.work("p", "Loop").path("inputs").asText())
                .isEqualTo("{{tasks.Loop_evaluate.values.items}}");
        assertThat(converted.file("src/p/Loop_evaluate.py")).contains("parameters.of_type(");
    }

    /** Elements of a list that is known now have types, so that what is computed with them is right. */
    @Test
    void elementsOfAListThatIsKnownNowHaveTheirTypes() {
        Converted converted = convert("@range(1, 3)", "", """
                {"name": "Check", "type": "IfCondition", "typeProperties": {
                  "expression": {"type": "Expression", "value": "@equals(item(), 2)"}}}""");
        assertThat(converted.work("p_loop", "Check")).isEqualTo(yaml("""
                op: EQUAL_TO
                left: "{{job.parameters.item}}"
                right: "2"
                """));
    }

    @Test
    void textIsNotAList_FE1() {
        Converted converted = convert("@pipeline().parameters.text", "", WAITING);
        assertThat(converted.file("src/p/Loop_evaluate.py")).contains("parameters.of_type(text, \"array\")");
    }

    @Test
    void aComputedListIsComputedOnceBeforeTheLoop() {
        Converted converted = convert("@split(pipeline().parameters.text, ',')", "", WAITING);
        assertThat(Sketch.of(converted, "p")).isEqualTo("""
                Loop_evaluate
                Loop <- Loop_evaluate
                """);
        assertThat(converted.work("p", "Loop").path("inputs").asText())
                .isEqualTo("{{tasks.Loop_evaluate.values.items}}");
        assertThat(converted.file("src/p/Loop_evaluate.py")).contains("items = parameters.items(text.split(\",\"))");
        assertThat(converted.status("Loop")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    /** Trap 2: a literal takes 5,000 characters, a task value 48 KB; what is in between goes through one. */
    @Test
    void aLongListGoesThroughATaskValue() {
        Converted converted = withLiteral(6_000);
        assertThat(converted.work("p", "Loop").path("inputs").asText())
                .isEqualTo("{{tasks.Loop_evaluate.values.items}}");
        assertThat(converted.file("src/p/Loop_evaluate.py")).contains("items = [");
        assertThat(converted.codes()).doesNotContain(ITEMS_TOO_LONG);
        assertThat(converted.status("Loop")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    /** Section 5.1 of the target reference: what is computed now, or put in when deployed, is a literal as well. */
    @Test
    void aListThatMayBeTooLongAsALiteralGoesThroughATaskValue() {
        assertThat(convert("@range(0, 1500)", "", WAITING)
                        .work("p", "Loop")
                        .path("inputs")
                        .asText())
                .isEqualTo("{{tasks.Loop_evaluate.values.items}}");
        Converted global = Adf.factory("contoso", """
                {"globalParameters": {"list": {"type": "Array", "value": [1, 2]}}}
                """).pipeline("P", """
                {"activities": [{"name": "Loop", "type": "ForEach", "typeProperties": {
                  "items": {"type": "Expression", "value": "@pipeline().globalParameters.list"}, "activities": []}}]}
                """).convert();
        assertThat(global.work("p", "Loop").path("inputs").asText()).isEqualTo("{{tasks.Loop_evaluate.values.items}}");
    }

    /** Section 5.1 of the target reference: 10,000 characters of a job parameter. */
    @Test
    void aListParameterThatIsTooLongIsReported() {
        Converted converted = Adf.of("P", """
                {"parameters": {"list": {"type": "Array", "defaultValue": ["%s"]}},
                 "activities": [{"name": "Loop", "type": "ForEach", "typeProperties": {
                   "items": {"type": "Expression", "value": "@pipeline().parameters.list"}, "activities": []}}]}
                """.formatted("x".repeat(10_000))).convert();
        assertThat(converted.messages(LIMIT_EXCEEDED))
                .singleElement()
                .asString()
                .contains("items in a job parameter");
    }

    /** What is known when the factory is converted counts, also where it takes an expression to say it. */
    @Test
    void aComputedListBeyondEveryLimitIsLoopedOverByANotebook() {
        Converted converted = convert("@range(0, 20000)", "", WAITING);
        assertThat(converted.codes("Loop")).contains(LOOP_IN_NOTEBOOK);
        assertThat(converted.file("src/p/Loop.py")).contains("items = list(range(0, 20000))");
    }

    /** A notebook loops over it, with the list in its own text. */
    @Test
    void aListBeyondEveryLimitIsLoopedOverByANotebook() {
        Converted converted = withLiteral(60_000);
        assertThat(converted.codes("Loop")).contains(LOOP_IN_NOTEBOOK).doesNotContain(ITEMS_TOO_LONG);
        assertThat(converted.work("p", "Loop")).isEqualTo(yaml("""
                notebook_path: ../src/p/Loop.py
                base_parameters: {job_id: "${resources.jobs.p_loop.id}"}
                """));
        assertThat(converted.file("src/p/Loop.py")).contains("\"0005999\"");
        assertThat(converted.jobs()).containsOnlyKeys("p", "p_loop");
    }

    /** D9 of the peers. */
    @Test
    void anEmptyBodyStillMakesALoopThatDeploys() {
        Converted converted = convert("@pipeline().parameters.list", "", "");
        assertThat(converted.work("p", "Loop").at("/task/condition_task")).isEqualTo(yaml("""
                op: EQUAL_TO
                left: "true"
                right: "true"
                """));
    }

    private static Converted withLiteral(int length) {
        String items = IntStream.range(0, length / 10)
                .mapToObj(i -> "\"%07d\"".formatted(i))
                .collect(Collectors.joining(","));
        return Adf.convert("P", """
                {"name": "Loop", "type": "ForEach", "typeProperties": {"items": [%s], "activities": [%s]}}
                """.formatted(items, WAITING));
    }

    private static Converted convert(String items, String properties, String body) {
        return Adf.of("P", """
                {"parameters": {
                   "list": {"type": "Array", "defaultValue": [1, 2]},
                   "text": {"type": "String", "defaultValue": "[1,2]"}},
                 "activities": [{"name": "Loop", "type": "ForEach", "typeProperties": {
                   "items": {"type": "Expression", "value": "%s"}, %s "activities": [%s]}}]}
                """.formatted(items, properties, body)).convert();
    }
}
