package io.wkmigrate.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.service.jobs.CreateJob;
import com.databricks.sdk.service.pipelines.CreatePipeline;
import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.python.CPython;
import io.wkmigrate.store.StrictSdk;
import io.wkmigrate.testkit.BundleCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must hold for every conversion, whatever was converted. */
final class Invariants {

    private final Converted converted;
    private final List<String> problems = new ArrayList<>();

    private Invariants(Converted converted) {
        this.converted = converted;
    }

    static void check(Converted converted, Converted again) {
        assertThat(again.files()).as("converting twice gives the same bytes").isEqualTo(converted.files());
        assertThat(again.result()).as("and the same result").isEqualTo(converted.result());
        Invariants invariants = new Invariants(converted);
        invariants.problems.addAll(converted.result().ledger().imbalances());
        invariants.problems.addAll(BundleCheck.problems(converted.bundle()));
        invariants.checkNotebooks();
        invariants.checkJobs();
        invariants.checkPipelines();
        assertThat(invariants.problems)
                .as("what must hold for every conversion")
                .isEmpty();
    }

    private void checkNotebooks() {
        converted.files().forEach((file, text) -> {
            if (file.endsWith(".py")) {
                CPython.error(text).ifPresent(error -> problems.add(file + " is not Python: " + error));
            }
        });
    }

    private void checkJobs() {
        for (Map.Entry<String, JsonNode> each : converted.jobs().entrySet()) {
            checkSdk(each.getKey(), each.getValue());
        }
    }

    /** What is true of jobs is true of declarative pipelines; keys are unique over both (section 8.3). */
    private void checkPipelines() {
        converted.files().forEach((file, text) -> {
            if (file.endsWith(".pipeline.yml")) {
                Converted.yaml(text).at("/resources/pipelines").properties().forEach(each -> {
                    if (converted.jobs().containsKey(each.getKey())) {
                        problems.add("a job and a pipeline have the key " + each.getKey());
                    }
                    checkPipeline(each.getKey(), each.getValue());
                });
            }
        });
    }

    private void checkPipeline(String key, JsonNode pipeline) {
        try {
            StrictSdk.read(pipeline, CreatePipeline.class);
        } catch (Exception refused) {
            problems.add("the SDK refuses the pipeline " + key + ": " + refused.getMessage());
        }
        String source = pipeline.at("/libraries/0/file/path").asText().replaceFirst("^\\.\\./", "");
        if (!converted.files().containsKey(source)) {
            problems.add("the pipeline " + key + " names a missing file: " + source);
        }
    }

    /** Section 9.6 of the target reference. */
    private void checkSdk(String key, JsonNode job) {
        try {
            StrictSdk.read(job, CreateJob.class);
        } catch (Exception refused) {
            problems.add("the SDK refuses the job " + key + ": " + refused.getMessage());
        }
    }
}
