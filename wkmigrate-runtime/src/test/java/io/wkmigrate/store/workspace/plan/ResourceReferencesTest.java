package io.wkmigrate.store.workspace.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceReferencesTest {

    private static final String SETTINGS = """
            {"tasks": [
              {"task_key": "a", "run_job_task": {"job_id": "${resources.jobs.load.id}",
                                                 "job_parameters": {"job_id": "${resources.jobs.load.id}"}}},
              {"task_key": "b", "pipeline_task": {"pipeline_id": "${resources.pipelines.orders.id}"}},
              {"task_key": "c", "notebook_task": {"base_parameters": {"both": "${resources.jobs.load.id}-${resources.jobs.x-y.id}"}}},
              {"task_key": "d", "for_each_task": {"task": {"run_job_task": {"job_id": "${resources.jobs.load.id}"}}}},
              {"task_key": "e", "description": "{{job.parameters.resources}} ${var.x}"}]}""";

    private static ObjectNode settings() throws JsonProcessingException {
        return (ObjectNode) new ObjectMapper().readTree(SETTINGS);
    }

    @Test
    void whatSettingsReferToIsFoundWherever() throws JsonProcessingException {
        assertThat(ResourceReferences.in(settings())).containsExactly("job/load", "job/x-y", "pipeline/orders");
    }

    @Test
    void anIdIsANumberWhereTheServiceWantsOneAndTextElsewhere() throws JsonProcessingException {
        ObjectNode resolved = ResourceReferences.resolved(
                settings(), Map.of("job/load", "123456789012345", "pipeline/orders", "p-1"));

        assertThat(resolved.at("/tasks/0/run_job_task/job_id").isIntegralNumber())
                .isTrue();
        assertThat(resolved.at("/tasks/0/run_job_task/job_id").asLong()).isEqualTo(123456789012345L);
        assertThat(resolved.at("/tasks/0/run_job_task/job_parameters/job_id").isTextual())
                .isTrue();
        assertThat(resolved.at("/tasks/1/pipeline_task/pipeline_id").asText()).isEqualTo("p-1");
        assertThat(resolved.at("/tasks/3/for_each_task/task/run_job_task/job_id")
                        .isIntegralNumber())
                .isTrue();
    }

    @Test
    void whatIsNotKnownStaysAndSoDoesAllElse() throws JsonProcessingException {
        ObjectNode resolved = ResourceReferences.resolved(settings(), Map.of("job/load", "1"));

        assertThat(resolved.at("/tasks/2/notebook_task/base_parameters/both").asText())
                .isEqualTo("1-${resources.jobs.x-y.id}");
        assertThat(resolved.at("/tasks/4").toString())
                .isEqualTo(settings().at("/tasks/4").toString());
    }
}
