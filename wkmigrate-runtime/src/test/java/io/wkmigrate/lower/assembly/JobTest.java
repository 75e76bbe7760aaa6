package io.wkmigrate.lower.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import org.junit.jupiter.api.Test;

/** What a job says about itself (F3 of the peers), and how many runs of it there may be (PO-8, PO-10). */
class JobTest {

    @Test
    void descriptionFolderAndAnnotationsAreKept_PO10() {
        JsonNode job = Adf.factory("contoso", "{}")
                .pipeline("Load Orders", """
                {"description": "Loads the orders", "folder": {"name": "Sales/Daily"}, "annotations": ["tier 1"],
                 "activities": []}
                """)
                .convert()
                .job("load_orders");
        assertThat(job.path("name").asText()).isEqualTo("Load Orders");
        assertThat(job.path("description").asText()).isEqualTo("Loads the orders");
        assertThat(job.path("tags").properties().toString())
                .contains("contoso", "Load Orders", "Sales/Daily", "tier 1");
    }

    @Test
    void concurrencyLimitsTheRunsAndTheOthersWait_PO8() {
        JsonNode job = Adf.of("P", "{\"concurrency\": 3, \"activities\": []}")
                .convert()
                .job("p");
        assertThat(job.path("max_concurrent_runs").asInt()).isEqualTo(3);
        assertThat(job.at("/queue/enabled").asBoolean()).isTrue();
    }

    /** PO-8: unlimited in ADF; section 1 of the target reference: 1 by default, at most 1000. */
    @Test
    void withoutConcurrencyRunsAreNotLimitedToOne() {
        JsonNode job = Adf.of("P", "{\"activities\": []}").convert().job("p");
        assertThat(job.path("max_concurrent_runs").asInt()).isEqualTo(1000);
    }

    /** EN-2: names are compared ignoring case, but not signs; section 8: keys of resources are words. */
    @Test
    void pipelinesThatLookAlikeGetJobsOfTheirOwn() {
        Converted converted = Adf.of("Load A", "{\"activities\": []}")
                .pipeline("Load-A", "{\"activities\": []}")
                .pipeline("load_a", "{\"activities\": []}")
                .convert();
        assertThat(converted.jobs()).hasSize(3);
    }

    @Test
    void anEmptyPipelineIsAJobThatDeploys() {
        assertThat(Adf.of("P", "{}").convert().jobs()).containsOnlyKeys("p");
    }
}
