package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.jobs.Canonical;
import io.wkmigrate.jobs.Management;
import io.wkmigrate.jobs.WorkspaceIdentity;
import io.wkmigrate.jobs.trigger.TriggerState;
import java.util.ArrayList;
import java.util.List;

/** What plans and receipts write alike: a line of JSON for each thing, so that thousands of jobs need no large tree. */
final class RecordText {

    static final int SCHEMA_VERSION = 1;

    private RecordText() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The first line of a file. */
    static ObjectNode header(String kind, PauseAction action, WorkspaceIdentity workspace) {
        ObjectNode header =
                object().put("kind", kind).put("schemaVersion", SCHEMA_VERSION).put("action", action.word());
        header.putObject("workspace").put("host", workspace.host()).put("id", workspace.id());
        return header;
    }

    /** Refuses a first line of something else. */
    static void check(JsonNode header, String kind, String what) {
        if (!header.path("kind").asText("").equals(kind)) {
            throw new MisfitException("This is no " + what + ".");
        }
        if (header.path("schemaVersion").asInt() != SCHEMA_VERSION) {
            throw new MisfitException("This " + what + " comes from another version of wkmigrate.");
        }
    }

    static PauseAction action(JsonNode header) {
        return PauseAction.ofWord(header.path("action").asText(""))
                .orElseThrow(() -> new MisfitException("It is neither about pausing nor about resuming."));
    }

    static WorkspaceIdentity workspace(JsonNode header) {
        JsonNode workspace = header.path("workspace");
        return new WorkspaceIdentity(
                workspace.path("host").asText(""), workspace.path("id").asText(""));
    }

    static ObjectNode of(PlannedJob job) {
        ObjectNode json = object().put("id", job.id())
                .put("name", job.name())
                .put("managedBy", job.management().word());
        ArrayNode changes = json.putArray("changes");
        for (TriggerChange change : job.changes()) {
            changes.addObject()
                    .put("holder", change.holder().toString())
                    .put("trigger", change.trigger())
                    .put("to", change.to().name());
        }
        json.set("before", job.settingsBefore());
        return json;
    }

    static PlannedJob job(JsonNode json) {
        List<TriggerChange> changes = new ArrayList<>();
        for (JsonNode change : json.path("changes")) {
            changes.add(new TriggerChange(
                    JsonPointer.compile(change.path("holder").asText()),
                    change.path("trigger").asText(),
                    TriggerState.valueOf(change.path("to").asText())));
        }
        Management management =
                Management.ofWord(json.path("managedBy").asText()).orElse(Management.OTHER);
        return new PlannedJob(
                json.path("id").asLong(),
                json.path("name").asText(),
                management,
                changes,
                Canonical.verbatim(json.path("before")));
    }
}
