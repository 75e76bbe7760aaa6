package io.wkmigrate.store.workspace.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.store.workspace.plan.Step.Action;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan as the JSON of its file. */
public final class PlanJson {

    private static final int SCHEMA_VERSION = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PlanJson() {}

    /** The JSON of a plan. */
    public static ObjectNode of(Plan plan) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("schemaVersion", SCHEMA_VERSION)
                .put("kind", "deploy")
                .put("id", plan.id())
                .put("host", plan.host())
                .put("deployment", plan.deployment())
                .put("root", plan.root())
                .put("overwrite", plan.overwrite());
        ObjectNode summary = json.putObject("summary");
        for (Action each : Action.values()) {
            summary.put(each.id(), plan.count(each));
        }
        plan.steps().forEach(each -> json.withArray("/steps").add(step(each)));
        plan.notes().forEach(json.withArray("/notes")::add);
        return json;
    }

    /**
     * Reads a plan.
     *
     * @throws IOException when it is none, or has been changed since it was made
     */
    public static Plan parse(byte[] bytes) throws IOException {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            if (json.path("schemaVersion").asInt() != SCHEMA_VERSION
                    || !json.path("kind").asText().equals("deploy")) {
                throw new IOException("it is not the plan of a deploy");
            }
            Plan plan = plan(json);
            if (!plan.id().equals(json.path("id").asText())
                    || !of(plan).path("summary")
                            .toString()
                            .equals(json.path("summary").toString())) {
                throw new IOException("it has been changed since it was made");
            }
            return plan;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("it is not the plan of a deploy", e);
        }
    }

    private static Plan plan(JsonNode json) {
        List<Step> steps = new ArrayList<>();
        json.path("steps").forEach(each -> steps.add(step(each)));
        return new Plan(
                json.path("host").asText(),
                json.path("deployment").asText(),
                json.path("root").asText(),
                json.path("overwrite").asBoolean(),
                steps,
                texts(json.path("notes")));
    }

    private static ObjectNode step(Step step) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("kind", step.kind().id())
                .put("key", step.key())
                .put("name", step.name())
                .put("action", step.action().id());
        step.fields().forEach(json.withArray("/fields")::add);
        return json.put("reason", step.reason()).put("before", step.before()).put("desired", step.desired());
    }

    private static Step step(JsonNode json) {
        return new Step(
                Kind.valueOf(json.path("kind").asText().toUpperCase(Locale.ROOT)),
                json.path("key").asText(),
                json.path("name").asText(),
                Action.valueOf(json.path("action").asText().toUpperCase(Locale.ROOT)),
                texts(json.path("fields")),
                json.path("reason").asText(),
                json.path("before").asText(),
                json.path("desired").asText());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
