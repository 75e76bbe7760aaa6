package io.wkmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.lower.plan.ParameterText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A pipeline that is run as ADF runs it, and as the job that it becomes.
 *
 * @param converted what it becomes
 */
record SideBySide(JsonNode properties, Converted converted) {

    private static final String PIPELINE = "P";
    private static final String JOB = "p";

    static SideBySide of(String properties) {
        return new SideBySide(
                RandomPipelines.json(properties), Adf.of(PIPELINE, properties).convert());
    }

    /** Runs both, checks that notebooks are given the same, variables set to the same, and that both end alike. */
    JobRun agree(String parameters) {
        Trace inAdf = new Trace();
        boolean succeeded =
                new AdfRun(factory(), PIPELINE, UnaryOperator.identity(), inAdf).run(RandomPipelines.json(parameters));
        JobRun job = new JobRun(converted, NotebookServer.instance().orElseThrow());
        job.run(JOB, texts(parameters));
        for (JsonNode each : activities(properties)) {
            String notebook = each.at("/typeProperties/notebookPath").asText();
            String what = notebook.isEmpty() ? each.path("name").asText() : notebook;
            JsonNode given = each.at("/typeProperties/baseParameters");
            assertThat(job.trace().of(what, given)).as(what).isEqualTo(inAdf.of(what, given));
        }
        assertThat(!job.failed(JOB)).as("succeeded, errors " + job.errors()).isEqualTo(succeeded);
        return job;
    }

    /** What a notebook was given, in order. */
    List<JsonNode> given(String parameters, String notebook) {
        return agree(parameters).trace().of(notebook, RandomPipelines.json("{\"x\": 0}"));
    }

    private RandomPipelines factory() {
        RandomPipelines factory = new RandomPipelines();
        factory.add(PIPELINE, properties);
        return factory;
    }

    private static Map<String, String> texts(String parameters) {
        Map<String, String> texts = new HashMap<>();
        RandomPipelines.json(parameters)
                .properties()
                .forEach(each -> texts.put(each.getKey(), ParameterText.of(each.getValue())));
        return texts;
    }

    /** The activities, and those inside. */
    private static List<JsonNode> activities(JsonNode json) {
        List<JsonNode> activities = new ArrayList<>();
        if (json instanceof ObjectNode && json.has("typeProperties")) {
            activities.add(json);
        }
        json.forEach(each -> activities.addAll(activities(each)));
        return activities;
    }
}
