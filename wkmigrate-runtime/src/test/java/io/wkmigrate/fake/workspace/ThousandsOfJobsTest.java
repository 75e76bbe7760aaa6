package io.wkmigrate.fake.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.service.jobs.ListJobsRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThousandsOfJobsTest {

    @Test
    void tenThousandJobsAreListedInAHundredCalls() {
        try (FakeWorkspace workspace = FakeWorkspace.start()) {
            for (int i = 0; i < 10_000; i++) {
                ObjectNode settings = Json.object().put("name", "job " + i);
                settings.putArray("tasks")
                        .addObject()
                        .put("task_key", "t")
                        .putObject("notebook_task")
                        .put("notebook_path", "/n");
                workspace.addJob(settings);
            }
            Set<Long> ids = new HashSet<>();

            TestConnections.client(workspace)
                    .jobs()
                    .list(new ListJobsRequest().setLimit(100L).setExpandTasks(true))
                    .forEach(job -> ids.add(job.getJobId()));

            assertThat(ids).hasSize(10_000);
            assertThat(workspace.calls("GET", "/api/2.2/jobs/list")).hasSize(100);
        }
    }
}
