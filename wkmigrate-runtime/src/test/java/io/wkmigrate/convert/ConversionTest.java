package io.wkmigrate.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.report.ActivityStatus;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import io.wkmigrate.report.Ledger;
import org.junit.jupiter.api.Test;

/** What is told about a conversion (section 7 of the design). That the ledger balances is always checked. */
class ConversionTest {

    private static final String NESTED = """
            {"activities": [
              {"name": "Check", "type": "IfCondition", "typeProperties": {"expression": true,
                "ifTrueActivities": [{"name": "Inner", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}]}},
              {"name": "Until", "type": "Until", "typeProperties": {
                "expression": {"type": "Expression", "value": "@equals(1, 1)"},
                "activities": [{"name": "Body", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}]}},
              {"name": "Off", "type": "ForEach", "state": "Inactive", "typeProperties": {"items": [],
                "activities": [{"name": "Dormant", "type": "Copy", "typeProperties": {}}]}}]}
            """;

    /** F5 and F12 of the peers: an instance counts, not a type, and none is forgotten. */
    @Test
    void everyActivityIsCountedOnce() {
        Ledger.Activities activities =
                Adf.of("P", NESTED).convert().result().ledger().activities();
        assertThat(activities).isEqualTo(new Ledger.Activities(6, 4, 0, 0, 2));
    }

    @Test
    void containersComeBeforeWhatTheyHold() {
        PipelineResult pipeline =
                Adf.of("P", NESTED).convert().result().pipelines().get(0);
        assertThat(pipeline.activities())
                .extracting(ActivityResult::path)
                .containsExactly("Check", "Check/Inner", "Until", "Until/Body", "Off", "Off/Dormant");
        assertThat(pipeline.status()).isEqualTo(ActivityStatus.TRANSLATED);
    }

    @Test
    void everyFindingOfAnActivityIsAmongAllFindings() {
        Converted converted = Adf.of("P", NESTED).convert();
        assertThat(converted.result().findings()).isSortedAccordingTo(Finding.ORDER);
        converted
                .result()
                .pipelines()
                .get(0)
                .activities()
                .forEach(each -> assertThat(converted.result().findings()).containsAll(each.findings()));
    }

    /** A property that no rule knows is reported at its place, and makes the activity differ. */
    @Test
    void anUnknownPropertyIsReportedAtItsPlace() {
        Converted converted = Adf.convert("P", """
                {"name": "A", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1, "surprise": {"x": 1}}}
                """);
        assertThat(converted.result().findings())
                .anyMatch(each -> each.place().pointer().equals("/properties/activities/0/typeProperties/surprise"));
        assertThat(converted.status("A")).isEqualTo(ActivityStatus.APPROXIMATED);
    }

    /** A job cannot run a job that is not there. */
    @Test
    void aSelectedPipelineBringsThoseThatItRuns() {
        Converted converted = Adf.of("Parent", """
                {"activities": [{"name": "Run", "type": "ExecutePipeline", "typeProperties": {
                  "waitOnCompletion": true, "pipeline": {"referenceName": "CHILD", "type": "PipelineReference"}}}]}
                """)
                .pipeline("Child", "{\"activities\": []}")
                .pipeline("Other", "{\"activities\": []}")
                .convert("Parent"::equals);
        assertThat(converted.jobs()).containsOnlyKeys("parent", "child");
        assertThat(converted.status("Run")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    /** LS-1: a person finds the name of every secret, and nobody finds a value. */
    @Test
    void credentialSlotsAreHandedOverByName() {
        Converted converted = Adf.factory()
                .linkedService("Vault", """
                        {"type": "AzureKeyVault", "typeProperties": {"baseUrl": "https://contoso.vault.azure.net/"}}
                        """)
                .linkedService("SalesDb", """
                        {"type": "AzureSqlDatabase", "typeProperties": {
                          "connectionString": "Server=x;User=y;Password=hunter2",
                          "password": {"type": "AzureKeyVaultSecret", "secretName": "sales-password",
                            "store": {"referenceName": "Vault", "type": "LinkedServiceReference"}}}}
                        """)
                .convert();
        assertThat(converted.file("SETUP.md")).contains("SalesDb").contains("sales-password");
        assertThat(converted.everything()).doesNotContain("hunter2");
    }
}
