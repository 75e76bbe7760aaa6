package io.wkmigrate.rules.activity.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Library;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabricksNotebookTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin").with(DefinitionKind.LINKED_SERVICE, "Spark", """
                    {"type": "AzureDatabricks",
                     "typeProperties": {"domain": "https://adb-1.2.azuredatabricks.net", "existingClusterId": "0101-abc"}}
                    """);

    @Test
    void translatesPathParametersAndCluster() {
        NotebookWork work = harness.translate("""
                {"name": "Clean", "type": "DatabricksNotebook",
                 "linkedServiceName": {"referenceName": "spark", "type": "LinkedServiceReference"},
                 "typeProperties": {
                   "notebookPath": "/Shared/clean",
                   "baseParameters": {
                     "table": "orders",
                     "day": {"value": "@pipeline().parameters.day", "type": "Expression"},
                     "limit": 10}}}
                """).kind(NotebookWork.class);

        assertThat(Values.literal(work.path())).isEqualTo("/Shared/clean");
        assertThat(Values.shown(work.parameters()))
                .containsExactly(
                        Map.entry("table", "\"orders\""),
                        Map.entry("day", "@pipeline().parameters.day"),
                        Map.entry("limit", "10"));
        assertThat(work.libraries()).isEmpty();
        assertThat(work.compute()).isInstanceOfSatisfying(Compute.ExistingCluster.class, cluster -> {
            assertThat(cluster.name()).isEqualTo("spark");
            assertThat(Values.literal(cluster.clusterId())).isEqualTo("0101-abc");
        });
    }

    @Test
    void keepsPathThatIsComputed() {
        NotebookWork work = harness.translate("""
                {"name": "Clean", "type": "databricksnotebook",
                 "linkedServiceName": {"referenceName": "Spark", "type": "LinkedServiceReference"},
                 "typeProperties": {"NotebookPath": "/Shared/@{pipeline().parameters.step}"}}
                """).kind(NotebookWork.class);

        assertThat(Values.expression(work.path())).isEqualTo("/Shared/@{pipeline().parameters.step}");
    }

    @Test
    void installsEveryKindOfLibraryAndReportsEggs() {
        var translation = harness.translate("""
                {"name": "Clean", "type": "DatabricksNotebook",
                 "linkedServiceName": {"referenceName": "Spark", "type": "LinkedServiceReference"},
                 "typeProperties": {
                   "notebookPath": "/Shared/clean",
                   "libraries": [
                     {"jar": "dbfs:/a.jar"},
                     {"whl": "dbfs:/b.whl"},
                     {"egg": "dbfs:/c.egg"},
                     {"maven": {"coordinates": "org.jsoup:jsoup:1.7.2", "exclusions": ["slf4j:slf4j"]}},
                     {"pypi": {"package": "simplejson==3.8.0", "repo": "https://pypi.example"}},
                     {"cran": {"package": "ada"}}]}}
                """, Findings.LIBRARY_UNSUPPORTED);

        assertThat(translation.messages()).containsExactly("The egg \"dbfs:/c.egg\" was left out.");
        assertThat(translation.kind(NotebookWork.class).libraries())
                .extracting(Object::getClass)
                .containsExactly(
                        Library.Jar.class,
                        Library.Wheel.class,
                        Library.Maven.class,
                        Library.PyPi.class,
                        Library.Cran.class);
        assertThat(translation.kind(NotebookWork.class).libraries().get(2))
                .isInstanceOfSatisfying(Library.Maven.class, maven -> {
                    assertThat(Values.literal(maven.coordinates())).isEqualTo("org.jsoup:jsoup:1.7.2");
                    assertThat(maven.exclusions()).containsExactly("slf4j:slf4j");
                });
        assertThat(translation.kind(NotebookWork.class).libraries().get(3))
                .isInstanceOfSatisfying(Library.PyPi.class, pypi -> {
                    assertThat(Values.literal(pypi.requirement())).isEqualTo("simplejson==3.8.0");
                    assertThat(pypi.repository().map(Values::literal)).contains("https://pypi.example");
                });
    }

    @Test
    void reportsPropertyNobodyKnows() {
        var translation = harness.translate("""
                {"name": "Clean", "type": "DatabricksNotebook",
                 "linkedServiceName": {"referenceName": "Spark", "type": "LinkedServiceReference"},
                 "typeProperties": {"notebookPath": "/Shared/clean", "colour": "blue"}}
                """, Findings.PROPERTY_UNHANDLED);

        assertThat(translation.pointers()).containsExactly("/typeProperties/colour");
    }

    @Test
    void makesNothingWithoutPath() {
        var translation = harness.translate("""
                {"name": "Clean", "type": "DatabricksNotebook", "typeProperties": {"baseParameters": {}}}
                """, Findings.REQUIRED_PROPERTY_MISSING);

        assertThat(translation.outcome()).isEmpty();
    }

    @Test
    void runsServerlessAndSaysSoWhenTheClusterIsNotKnown() {
        var withoutName = harness.translate("""
                {"name": "Clean", "type": "DatabricksNotebook", "typeProperties": {"notebookPath": "/Shared/clean"}}
                """, Findings.COMPUTE_UNKNOWN);
        var missing = harness.translate("""
                {"name": "Clean", "type": "DatabricksNotebook",
                 "linkedServiceName": {"referenceName": "Gone", "type": "LinkedServiceReference"},
                 "typeProperties": {"notebookPath": "/Shared/clean"}}
                """, Findings.COMPUTE_UNKNOWN);

        assertThat(withoutName.kind(NotebookWork.class).compute()).isEqualTo(new Compute.Serverless());
        assertThat(missing.kind(NotebookWork.class).compute()).isEqualTo(new Compute.Serverless());
        assertThat(missing.messages()).singleElement().asString().contains("\"Gone\"");
    }
}
