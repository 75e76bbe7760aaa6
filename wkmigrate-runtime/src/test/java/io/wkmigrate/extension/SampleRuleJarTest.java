package io.wkmigrate.extension;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.report.ActivityStatus;
import io.wkmigrate.translate.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rule jar of somebody else, in which there is one of everything. It is compiled against the API as it was when it was
 * last released, and still has to load and to work.
 */
class SampleRuleJarTest {

    private static final Path SOURCES = Path.of("src/test/rulejars/acme-shipping");
    private static final Path API = Path.of("../wkmigrate-api");
    private static final Pattern BASELINE_VERSION = Pattern.compile("<api\\.baseline>([^<]+)</api\\.baseline>");

    private static final String LEDGER = """
            {"type": "AcmeLedger", "typeProperties": {"url": "https://ledger.example/"}}""";

    @TempDir
    private static Path folder;

    private static RuleJar jar;
    private static RuleSet rules;

    @BeforeAll
    static void load() throws IOException, RuleJarException {
        Path file = RuleJarForge.module("acme-shipping")
                .sources(SOURCES)
                .against(baseline())
                .version("4.2")
                .write(folder, "acme-shipping.jar");
        jar = RuleJars.load(List.of(file), every -> true, RuleLimits.DEFAULT).get(0);
        rules = RuleSet.builtIn().with(jar.sources());
    }

    /** The jar that the build compares the API with. */
    private static Path baseline() throws IOException {
        Matcher version = BASELINE_VERSION.matcher(Files.readString(API.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        return API.resolve("src/baseline/wkmigrate-api-" + version.group(1) + ".jar");
    }

    private static Adf factory() {
        return Adf.factory("contoso", "{}").rules(rules);
    }

    private static String book(String name) {
        return """
                {"type": "AcmeLedgerBook", "typeProperties": {"book": "%s"},
                 "linkedServiceName": {"referenceName": "Ledger", "type": "LinkedServiceReference"}}""".formatted(name);
    }

    @Test
    void itLoadsWithTheApiOfToday() {
        assertThat(jar.version()).isEqualTo("4.2");
        assertThat(jar.api()).isEqualTo("[1.0,2)");
        assertThat(rules.catalogue())
                .filteredOn(each -> each.id().startsWith("acme-shipping/"))
                .hasSize(10)
                .extracting(each -> each.kind())
                .contains(
                        RuleKind.ACTIVITY,
                        RuleKind.DATASET,
                        RuleKind.LINKED_SERVICE,
                        RuleKind.TRIGGER,
                        RuleKind.COPY_SOURCE,
                        RuleKind.COPY_SINK,
                        RuleKind.PIPELINE_REWRITE,
                        RuleKind.JOB_REWRITE,
                        RuleKind.FUNCTION_LIBRARY);
    }

    @Test
    void activityOfItsOwnCallsThePythonThatComesWithIt() {
        Converted converted = factory().pipeline("Ship", """
                {"activities": [{"name": "Hand over", "type": "AcmeShipParcel",
                    "typeProperties": {"parcel": "P1", "express": true}}]}""").convert();
        assertThat(converted.status("Hand over")).isEqualTo(ActivityStatus.TRANSLATED);
        assertThat(notebook(converted, "ship", "Hand_over"))
                .contains("from adf import acme_shipping")
                .contains("acme_shipping.ship(\"P1\", express=True)");
        assertThat(python(converted, "acme_shipping")).contains("def ship(parcel, express=False):");
    }

    @Test
    void functionOfItsOwnIsCalledWhereverExpressionsStand() {
        Converted converted = factory().pipeline("Ship", """
                {"activities": [
                  {"name": "Hand over", "type": "AcmeShipParcel", "typeProperties": {
                    "parcel": {"type": "Expression", "value": "@acmeParcelNumber(pipeline().RunId)"}}},
                  {"name": "Again", "type": "AcmeShipParcel", "typeProperties": {
                    "parcel": {"type": "Expression", "value": "@acmeParcelNumber('7')"}}}]}""").convert();
        assertThat(notebook(converted, "ship", "Hand_over")).contains("acme_shipping.parcel_number(");
        assertThat(notebook(converted, "ship", "Again")).contains("acme_shipping.ship(\"ACME-7\")");
    }

    @Test
    void connectorOfItsOwnReadsAndWritesInACopy() {
        Converted converted = factory()
                .linkedService("Ledger", LEDGER)
                .dataset("Old", book("old"))
                .dataset("New", book("new"))
                .pipeline("Books", """
                        {"activities": [{"name": "Close the year", "type": "Copy",
                          "inputs": [{"referenceName": "Old", "type": "DatasetReference"}],
                          "outputs": [{"referenceName": "New", "type": "DatasetReference"}],
                          "typeProperties": {
                            "source": {"type": "AcmeLedgerSource", "year": 2026},
                            "sink": {"type": "AcmeLedgerSink"}}}]}""")
                .convert();
        assertThat(converted.status("Close the year")).isEqualTo(ActivityStatus.TRANSLATED);
        String notebook = notebook(converted, "books", "Close_the_year");
        assertThat(notebook)
                .contains("acme_ledger.Ledger(\"https://ledger.example/\")")
                .contains("acme_ledger.Source(")
                .contains("year=2026")
                .contains("acme_ledger.Sink(");
        assertThat(python(converted, "acme_ledger")).contains("class Source:");
    }

    @Test
    void triggerOfItsOwnSchedulesAJob() {
        Converted converted = factory()
                .pipeline("Ship", "{\"activities\": []}")
                .trigger("Tide", """
                        {"type": "AcmeTideTrigger", "typeProperties": {"hour": 5, "zone": "Europe/Oslo"},
                         "pipelines": [{"pipelineReference": {"referenceName": "Ship", "type": "PipelineReference"}}]}""")
                .convert();
        assertThat(converted
                        .job("ship")
                        .path("schedule")
                        .path("quartz_cron_expression")
                        .asText())
                .isEqualTo("0 0 5 * * ?");
        assertThat(converted.job("ship").path("schedule").path("timezone_id").asText())
                .isEqualTo("Europe/Oslo");
    }

    @Test
    void wrapperAndRewritesChangeWhatBuiltInRulesMake() {
        Converted converted = factory().pipeline("Rest", """
                {"activities": [{"name": "Pause", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}}]}""").convert();
        assertThat(converted.task("rest", "Pause").path("existing_cluster_id").asText())
                .isEqualTo("${var.cluster_id_dock}");
        assertThat(converted.variables().path("cluster_id_dock").path("default").asText())
                .isEqualTo("0101-dock");
        assertThat(converted.job("rest").path("tags").path("department").asText())
                .isEqualTo("shipping");
        assertThat(converted.job("rest").path("tags").path("carrier").asText()).isEqualTo("acme");
    }

    private static String notebook(Converted converted, String job, String task) {
        return only(converted, "src/.*" + job + ".*" + task + ".*\\.py");
    }

    private static String python(Converted converted, String module) {
        return only(converted, ".*/adf/" + module + "\\.py");
    }

    private static String only(Converted converted, String path) {
        return converted.files().entrySet().stream()
                .filter(each -> each.getKey().matches(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        path + " is not in " + converted.files().keySet()));
    }
}
