package io.wkmigrate.store.workspace.desired;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExistingJobsTest {

    private static final String SETTINGS = """
            {"parameters": [{"name": "job_id", "default": "12"}],
             "tasks": [{"task_key": "a", "run_job_task": {"job_id": 12, "job_parameters": {"job_id": "12"}}},
                       {"task_key": "b", "for_each_task": {"task": {"run_job_task": {"job_id": 12}}}},
                       {"task_key": "c", "run_job_task": {"job_id": 13}},
                       {"task_key": "d", "run_job_task": {"job_id": "${resources.jobs.load.id}"}}]}""";

    private static JsonNode replaced(Map<Long, Long> ids) throws JsonProcessingException {
        JsonNode settings = new ObjectMapper().readTree(SETTINGS);
        new ExistingJobs(ids).replaceIn(settings);
        return settings;
    }

    @Test
    void whatRunsAJobRunsTheOneInItsPlaceAlsoInALoop() throws JsonProcessingException {
        JsonNode settings = replaced(Map.of(12L, 7654321L));

        assertThat(settings.at("/tasks/0/run_job_task/job_id").asLong()).isEqualTo(7654321L);
        assertThat(settings.at("/tasks/1/for_each_task/task/run_job_task/job_id")
                        .asLong())
                .isEqualTo(7654321L);
    }

    @Test
    void nothingElseIsTouched() throws JsonProcessingException {
        JsonNode settings = replaced(Map.of(12L, 7654321L));

        assertThat(settings.at("/parameters/0/default").asText()).isEqualTo("12");
        assertThat(settings.at("/tasks/0/run_job_task/job_parameters/job_id").asText())
                .isEqualTo("12");
        assertThat(settings.at("/tasks/2/run_job_task/job_id").asLong()).isEqualTo(13L);
        assertThat(settings.at("/tasks/3/run_job_task/job_id").asText()).isEqualTo("${resources.jobs.load.id}");
        assertThat(replaced(Map.of()))
                .hasToString(new ObjectMapper().readTree(SETTINGS).toString());
    }
}
