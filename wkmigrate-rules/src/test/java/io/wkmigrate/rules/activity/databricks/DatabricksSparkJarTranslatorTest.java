package io.wkmigrate.rules.activity.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.JarWork;
import io.wkmigrate.api.ir.Library;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import org.junit.jupiter.api.Test;

class DatabricksSparkJarTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin").with(DefinitionKind.LINKED_SERVICE, "Spark", """
                    {"type": "AzureDatabricks",
                     "typeProperties": {"domain": "https://adb-1.2.azuredatabricks.net", "existingClusterId": "0101-abc"}}
                    """);

    @Test
    void translatesMainClassArgumentsAndJar() {
        JarWork work = harness.translate("""
                {"name": "Load", "type": "DatabricksSparkJar",
                 "linkedServiceName": {"referenceName": "Spark", "type": "LinkedServiceReference"},
                 "typeProperties": {
                   "mainClassName": "com.contoso.Load",
                   "parameters": ["--day", "@pipeline().parameters.day", 3],
                   "libraries": [{"jar": "dbfs:/load.jar"}]}}
                """).kind(JarWork.class);

        assertThat(Values.literal(work.mainClassName())).isEqualTo("com.contoso.Load");
        assertThat(Values.shown(work.parameters())).containsExactly("\"--day\"", "@pipeline().parameters.day", "3");
        assertThat(work.libraries())
                .singleElement()
                .isInstanceOfSatisfying(
                        Library.Jar.class,
                        jar -> assertThat(Values.literal(jar.uri())).isEqualTo("dbfs:/load.jar"));
    }

    @Test
    void makesNothingWithoutMainClass() {
        var translation = harness.translate("""
                {"name": "Load", "type": "DatabricksSparkJar", "typeProperties": {"libraries": []}}
                """, Findings.REQUIRED_PROPERTY_MISSING);

        assertThat(translation.outcome()).isEmpty();
    }
}
