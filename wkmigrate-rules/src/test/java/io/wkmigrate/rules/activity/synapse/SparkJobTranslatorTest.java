package io.wkmigrate.rules.activity.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.JarWork;
import io.wkmigrate.api.ir.Library;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.ir.PythonFileWork;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import org.junit.jupiter.api.Test;

class SparkJobTranslatorTest {

    private static final String JOB = """
            {"name": "Score", "type": "SparkJob",
             "typeProperties": {"sparkJob": {"referenceName": "score", "type": "SparkJobDefinitionReference"}}}
            """;

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void translatesAPythonDefinition() {
        PythonFileWork work =
                defined("""
                {"language": "PySpark", "targetBigDataPool": {"referenceName": "p", "type": "BigDataPoolReference"},
                 "jobProperties": {
                   "file": "abfss://code@lake.dfs.core.windows.net/score.py", "className": "",
                   "args": ["--day", "@pipeline().parameters.day"],
                   "pyFiles": ["abfss://code@lake.dfs.core.windows.net/model.whl"]}}
                """).translate(JOB, Findings.SYNAPSE_COMPUTE).kind(PythonFileWork.class);

        assertThat(Values.literal(work.file())).isEqualTo("abfss://code@lake.dfs.core.windows.net/score.py");
        assertThat(Values.shown(work.parameters())).containsExactly("\"--day\"", "@pipeline().parameters.day");
        assertThat(work.libraries()).singleElement().isInstanceOf(Library.Wheel.class);
    }

    @Test
    void translatesAScalaDefinitionWithItsJarFirst() {
        JarWork work = defined("""
                {"language": "scala",
                 "jobProperties": {"file": "abfss://c@l/main.jar", "className": "com.contoso.Score",
                                   "jars": ["abfss://c@l/util.jar"]}}
                """).translate(JOB, Findings.SYNAPSE_COMPUTE).kind(JarWork.class);

        assertThat(Values.literal(work.mainClassName())).isEqualTo("com.contoso.Score");
        assertThat(work.libraries())
                .extracting(each -> Values.literal(((Library.Jar) each).uri()))
                .containsExactly("abfss://c@l/main.jar", "abfss://c@l/util.jar");
    }

    @Test
    void prefersWhatTheActivityStates() {
        PythonFileWork work =
                defined("""
                {"language": "python", "jobProperties": {"file": "abfss://c@l/old.py", "args": ["old"]}}
                """).translate("""
                {"name": "Score", "type": "SparkJob",
                 "typeProperties": {
                   "sparkJob": {"referenceName": "score", "type": "SparkJobDefinitionReference"},
                   "file": "abfss://c@l/new.py", "args": ["new"], "numExecutors": 2}}
                """, Findings.SYNAPSE_COMPUTE).kind(PythonFileWork.class);

        assertThat(Values.literal(work.file())).isEqualTo("abfss://c@l/new.py");
        assertThat(Values.shown(work.parameters())).containsExactly("\"new\"");
    }

    @Test
    void runsAFileOfTheActivityWithoutTheDefinition() {
        harness.translate("""
                {"name": "Score", "type": "SparkJob",
                 "typeProperties": {
                   "sparkJob": {"referenceName": "gone", "type": "SparkJobDefinitionReference"},
                   "file": "abfss://c@l/score.py"}}
                """, Findings.SYNAPSE_COMPUTE).kind(PythonFileWork.class);
    }

    @Test
    void reportsFilesThatAreNoLibraries() {
        var translation = defined("""
                {"language": "python", "jobProperties": {"file": "abfss://c@l/a.py", "files": ["abfss://c@l/conf.yaml"]}}
                """).translate(JOB, Findings.SYNAPSE_COMPUTE, Findings.LIBRARY_UNSUPPORTED);

        assertThat(translation.messages()).anyMatch(each -> each.contains("\"abfss://c@l/conf.yaml\""));
    }

    @Test
    void leavesToAPersonWhatCannotRun() {
        String dotNet = """
                {"language": ".NET Spark", "jobProperties": {"file": "abfss://c@l/app.zip", "className": "App"}}
                """;
        String withoutClass = """
                {"language": "scala", "jobProperties": {"file": "abfss://c@l/app.jar"}}
                """;

        assertThat(harness.translate(JOB, Findings.ACTIVITY_PLACEHOLDER)
                        .kind(Placeholder.class)
                        .reason())
                .contains("not part of the source");
        assertThat(defined(dotNet)
                        .translate(JOB, Findings.ACTIVITY_PLACEHOLDER)
                        .kind(Placeholder.class)
                        .reason())
                .contains("neither in Python nor in Scala or Java");
        assertThat(defined(withoutClass)
                        .translate(JOB, Findings.ACTIVITY_PLACEHOLDER)
                        .kind(Placeholder.class)
                        .reason())
                .contains("no main class");
    }

    private RuleHarness defined(String definition) {
        return harness.with(DefinitionKind.SPARK_JOB_DEFINITION, "score", definition);
    }
}
