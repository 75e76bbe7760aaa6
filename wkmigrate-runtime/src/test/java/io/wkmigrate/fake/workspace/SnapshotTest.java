package io.wkmigrate.fake.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static long child(FakeWorkspace workspace) {
        return workspace.addJob("{\"name\": \"child\", \"tags\": {\"a\": \"1\"}}");
    }

    private static void parent(FakeWorkspace workspace, long child) {
        ObjectNode settings = Json.object().put("name", "parent");
        ObjectNode task = settings.putArray("tasks").addObject().put("task_key", "t");
        task.putObject("run_job_task").put("job_id", child);
        workspace.addJob(settings);
        workspace.addFile("/Workspace/Shared/state.json", "", "{\"child\": " + child + "}");
        workspace.addScope("s");
        workspace.addSecret("s", "k", "v");
    }

    @Test
    void workspacesWithTheSameContentsAreEqualWhateverTheirIdentifiersAndTimes() {
        try (FakeWorkspace one = FakeWorkspace.start();
                FakeWorkspace other = FakeWorkspace.start()) {
            parent(one, child(one));
            other.deleteJob(other.addJob("{\"name\": \"gone\"}"));
            other.addJob(JobSeed.of("{\"name\": \"twice\"}").created(Instant.EPOCH));
            parent(other, child(other));
            one.addJob("{\"name\": \"twice\"}");

            assertThat(one.snapshot()).isEqualTo(other.snapshot());
            assertThat(one.snapshot().toString()).isEqualTo(other.snapshot().toString());
            assertThat(one.snapshot()
                            .at("/jobs/parent/settings/tasks/0/run_job_task/job_id")
                            .asText())
                    .isEqualTo("job:child {\"a\":\"1\"}");
        }
    }

    @Test
    void eachDifferenceShows() {
        try (FakeWorkspace one = FakeWorkspace.start();
                FakeWorkspace other = FakeWorkspace.start()) {
            parent(one, child(one));
            parent(other, child(other));

            other.editFile("/Workspace/Shared/state.json", text -> text + " ");
            assertThat(one.snapshot()).isNotEqualTo(other.snapshot());
            one.editFile("/Workspace/Shared/state.json", text -> text + " ");
            assertThat(one.snapshot()).isEqualTo(other.snapshot());
            other.addSecret("s", "k", "w");
            assertThat(one.snapshot()).isNotEqualTo(other.snapshot());
            one.addSecret("s", "k", "w");
            child(other);
            assertThat(one.snapshot()).isNotEqualTo(other.snapshot());
            assertThat(other.snapshot().path("jobs").has("child {\"a\":\"1\"} #2"))
                    .isTrue();
        }
    }
}
