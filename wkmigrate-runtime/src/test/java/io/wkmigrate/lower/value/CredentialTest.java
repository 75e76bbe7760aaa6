package io.wkmigrate.lower.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** N5 of the users' page: no secret value in any byte of the output, wherever it stood in the source. */
class CredentialTest {

    private static final String TEXT = "Server=x;Password=hunter2";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"A\", \"type\": \"Fail\", \"typeProperties\": {\"message\": \"%s\", \"errorCode\": \"1\"}}",
                "{\"name\": \"A\", \"type\": \"SetVariable\", \"typeProperties\": {\"variableName\": \"v\", \"value\": \"%s\"}}",
                "{\"name\": \"A\", \"type\": \"ForEach\", \"typeProperties\": {\"items\": [\"%s\"], \"activities\": []}}",
                "{\"name\": \"A\", \"type\": \"Switch\", \"typeProperties\": {\"on\": \"%s\", \"cases\": []}}",
                "{\"name\": \"A\", \"type\": \"Switch\", \"typeProperties\": {\"on\": \"x\", \"cases\": [{\"value\": \"%s\"}]}}",
                "{\"name\": \"A\", \"type\": \"IfCondition\", \"typeProperties\": {\"expression\": \"@equals('%s', '')\"}}",
                "{\"name\": \"A\", \"type\": \"Copy\", \"typeProperties\": {\"source\": {\"query\": \"%s\"}}}",
                "{\"name\": \"A\", \"type\": \"Wait\", \"description\": \"%s\", \"typeProperties\": {\"waitTimeInSeconds\": 1}}",
                "{\"name\": \"A\", \"type\": \"Wait\", \"userProperties\": [{\"name\": \"u\", \"value\": \"%s\"}],"
                        + " \"typeProperties\": {\"waitTimeInSeconds\": 1}}"
            })
    void aConnectionStringInAnActivityIsNotWritten(String activity) {
        assertHidden(Adf.of("P", """
                {"variables": {"v": {"type": "String"}}, "activities": [%s]}
                """.formatted(activity.formatted(TEXT))).convert());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\": \"Server=x;Password=hunter2\"",
                "\"x\": \"Server=x;Password=hunter2;Db=@{pipeline().parameters.p}\"",
                "\"x\": \"@concat('Server=x;Password=hunter2', 'y')\"",
                "\"x\": {\"connection\": \"Server=x;Password=hunter2\"}",
                "\"x\": {\"password\": \"hunter2\"}",
                "\"x\": [{\"password\": \"hunter2\", \"p\": \"@pipeline().parameters.p\"}]",
                "\"password\": \"hunter2\"",
                "\"x\": \"@variables('v')\"",
                "\"x\": \"{{Password=hunter2}}\""
            })
    void aSecretInAParameterOfANotebookIsAGap(String parameter) {
        Converted converted = Adf.of("P", """
                {"parameters": {"p": {"type": "String", "defaultValue": "1"}},
                 "variables": {"v": {"type": "String", "defaultValue": "Server=x;Password=hunter2"}},
                 "activities": [{"name": "A", "type": "DatabricksNotebook",
                   "typeProperties": {"notebookPath": "/n", "baseParameters": {%s}}}]}
                """.formatted(parameter)).convert();
        assertHidden(converted);
        assertThat(converted.status("A")).isEqualTo(ActivityStatus.PLACEHOLDER);
    }

    @Test
    void aSecretInTheDescriptionOfAPipelineIsNotWritten() {
        assertHidden(Adf.of("P", "{\"description\": \"%s\", \"activities\": []}".formatted(TEXT))
                .convert());
    }

    /** VA-1: also where a child or a trigger is given it under the name of a secret. */
    @Test
    void aSecretThatIsPassedToAPipelineIsNotWritten() {
        assertHidden(Adf.of("Child", """
                {"parameters": {"password": {"type": "String", "defaultValue": ""}}, "activities": []}
                """)
                .pipeline("Parent", """
                {"activities": [{"name": "Run", "type": "ExecutePipeline", "typeProperties": {
                  "pipeline": {"referenceName": "Child", "type": "PipelineReference"},
                  "waitOnCompletion": true, "parameters": {"password": "hunter2"}}}]}
                """)
                .trigger("Daily", """
                {"type": "ScheduleTrigger", "runtimeState": "Started",
                 "typeProperties": {"recurrence": {"frequency": "Day", "interval": 1,
                   "startTime": "2024-01-01T02:00:00Z", "timeZone": "UTC"}},
                 "pipelines": [{"pipelineReference": {"referenceName": "Child", "type": "PipelineReference"},
                   "parameters": {"password": "hunter2"}}]}
                """)
                .convert());
    }

    private static void assertHidden(Converted converted) {
        assertThat(converted.everything()).doesNotContain("hunter2");
    }
}
