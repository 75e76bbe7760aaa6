package io.wkmigrate.rules.trigger;

import static io.wkmigrate.api.finding.Findings.TRIGGER_WITHOUT_COUNTERPART;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Translation;
import org.junit.jupiter.api.Test;

/** Triggers that something else than the time fires. */
class EventTriggersTest {

    private static final RuleHarness RULES = RuleHarness.of("builtin");

    @Test
    void aBlobEventTriggerNamesThePlaceToWatchAndWhatTheJobHasToCheck() {
        assertThat(message("BlobEventsTrigger", """
                {"scope": "/subscriptions/0/resourceGroups/r/providers/Microsoft.Storage/storageAccounts/lake01",
                 "events": ["Microsoft.Storage.BlobCreated"], "ignoreEmptyBlobs": true,
                 "blobPathBeginsWith": "/raw/blobs/in/daily/sales_", "blobPathEndsWith": ".csv"}
                """))
                .contains("file arrival trigger")
                .contains("folder \"in/daily\" of container \"raw\" of storage account \"lake01\"")
                .contains("new files only")
                .contains("go on with \"sales_\"")
                .contains("end with \".csv\"")
                .contains("empty files")
                .doesNotContain("Deleted");
    }

    @Test
    void aBlobEventTriggerOnDeletedFilesSaysThatNothingStarts() {
        assertThat(message("BlobEventsTrigger", """
                {"scope": "[parameters('scope')]", "events": ["Microsoft.Storage.BlobDeleted"],
                 "blobPathBeginsWith": "/raw/blobs/", "ignoreEmptyBlobs": false}
                """))
                .contains("container \"raw\".")
                .contains("Deleted files start nothing")
                .doesNotContain("empty files");
    }

    @Test
    void aBlobEventTriggerWithoutAPathWatchesAllContainers() {
        assertThat(message("BlobEventsTrigger", """
                {"events": ["Microsoft.Storage.BlobCreated"], "blobPathEndsWith": ".json"}
                """)).contains("the containers").contains("end with \".json\"");
    }

    @Test
    void anOldBlobTriggerNamesTheFolder() {
        assertThat(message("BlobTrigger", """
                {"folderPath": "raw/in", "maxConcurrency": 4,
                 "linkedService": {"referenceName": "Lake", "type": "LinkedServiceReference"}}
                """))
                .contains("folder \"in\" of container \"raw\"")
                .contains("linked service \"Lake\"")
                .contains("4 files at a time");
    }

    @Test
    void aCustomEventTriggerNamesTopicAndFilters() {
        assertThat(message("CustomEventsTrigger", """
                {"scope": "/subscriptions/0/resourceGroups/r/providers/Microsoft.EventGrid/topics/orders",
                 "events": ["OrderPlaced", "OrderChanged"], "subjectBeginsWith": "eu/", "subjectEndsWith": ""}
                """))
                .contains("topic \"orders\"")
                .contains(
                        "events of type \"OrderPlaced\" or \"OrderChanged\", with \"eu/\" at the beginning of the subject.");
    }

    @Test
    void aChainingTriggerNamesThePipelinesThatRunFirst() {
        assertThat(message("ChainingTrigger", """
                {"runDimension": "day", "dependsOn": [
                  {"referenceName": "Load", "type": "PipelineReference"},
                  {"referenceName": "Check", "type": "PipelineReference"}]}
                """))
                .contains("\"Load\" and \"Check\"")
                .contains("\"day\"");
    }

    @Test
    void aRerunTriggerIsABackfillOfThatRange() {
        assertThat(message("RerunTumblingWindowTrigger", """
                {"parentTrigger": {"referenceName": "Windows", "type": "TriggerReference"}, "rerunConcurrency": 5,
                 "requestedStartTime": "2026-01-01T00:00:00Z", "requestedEndTime": "2026-01-08T00:00:00Z"}
                """))
                .contains("trigger \"Windows\" from 2026-01-01T00:00:00Z to 2026-01-08T00:00:00Z")
                .contains("backfill")
                .contains("5 runs at a time");
    }

    private static String message(String type, String typeProperties) {
        Translation<Trigger> translation =
                RULES.schedule("""
                {"name": "Event", "properties": {"type": "%s", "runtimeState": "Started", "typeProperties": %s}}
                """.formatted(type, typeProperties), TRIGGER_WITHOUT_COUNTERPART);
        assertThat(translation.result().schedule()).isEmpty();
        assertThat(translation.result().started()).contains(true);
        return translation.messages().get(0);
    }
}
