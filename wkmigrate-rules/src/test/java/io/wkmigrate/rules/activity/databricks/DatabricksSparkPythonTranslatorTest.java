package io.wkmigrate.rules.activity.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.PythonFileWork;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import org.junit.jupiter.api.Test;

class DatabricksSparkPythonTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin").with(DefinitionKind.LINKED_SERVICE, "Spark", """
                    {"type": "AzureDatabricks", "typeProperties": {"domain": "https://adb-1.2.azuredatabricks.net"}}
                    """);

    @Test
    void translatesFileAndArguments() {
        PythonFileWork work = harness.translate("""
                {"name": "Load", "type": "DatabricksSparkPython",
                 "linkedServiceName": {"referenceName": "Spark", "type": "LinkedServiceReference"},
                 "typeProperties": {
                   "pythonFile": "dbfs:/load.py",
                   "parameters": ["--env", {"value": "@variables('env')", "type": "Expression"}],
                   "libraries": [{"pypi": {"package": "requests"}}]}}
                """).kind(PythonFileWork.class);

        assertThat(Values.literal(work.file())).isEqualTo("dbfs:/load.py");
        assertThat(Values.shown(work.parameters())).containsExactly("\"--env\"", "@variables('env')");
        assertThat(work.libraries()).hasSize(1);
        assertThat(work.compute()).isEqualTo(new Compute.Serverless());
    }

    @Test
    void leavesOutParametersThatAreNoList() {
        var translation = harness.translate("""
                {"name": "Load", "type": "DatabricksSparkPython",
                 "linkedServiceName": {"referenceName": "Spark", "type": "LinkedServiceReference"},
                 "typeProperties": {"pythonFile": "dbfs:/load.py", "parameters": {"env": "dev"}}}
                """, Findings.PROPERTY_ILL_TYPED);

        assertThat(translation.pointers()).containsExactly("/typeProperties/parameters");
        assertThat(translation.kind(PythonFileWork.class).parameters()).isEmpty();
    }
}
