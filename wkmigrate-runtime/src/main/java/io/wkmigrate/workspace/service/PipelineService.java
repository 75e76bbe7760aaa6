package io.wkmigrate.workspace.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.workspace.Workspace;
import java.util.Map;
import java.util.function.Consumer;

/** Declarative pipelines (API 2.0). */
public final class PipelineService {

    private static final String PATH = "/api/2.0/pipelines";

    private final Workspace workspace;

    /** Pipelines of a workspace. */
    public PipelineService(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Shows every pipeline of the workspace with its id and name, a page at a time. */
    public void forEach(Consumer<JsonNode> each) {
        Pages.each(
                workspace,
                PATH,
                Map.of("max_results", "100"),
                page -> page.path("statuses").forEach(each));
    }

    /** A pipeline with its settings, under {@code spec}, and what became of it. */
    public JsonNode get(String id) {
        return workspace.get(PATH + "/" + id, Map.of());
    }

    /** The settings of a pipeline, which the service calls its specification. */
    public JsonNode settings(String id) {
        JsonNode settings = get(id).path("spec");
        if (settings instanceof ObjectNode object) {
            object.remove("id");
        }
        return settings;
    }

    /** Makes a pipeline and gives its id. When the answer gets lost, the pipeline may be there or not. */
    public String create(JsonNode settings) {
        return workspace.create(PATH, settings).path("pipeline_id").asText();
    }

    /** Replaces all settings of a pipeline. */
    public void replace(String id, ObjectNode settings) {
        workspace.put(PATH + "/" + id, settings.deepCopy().put("id", id));
    }
}
