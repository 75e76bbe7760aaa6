package io.wkmigrate.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.workspace.service.PipelineService;
import java.util.ArrayList;
import java.util.List;

/** Declarative pipelines, whoever made them. */
final class PipelineAssets implements AssetService {

    private final PipelineService pipelines;

    PipelineAssets(PipelineService pipelines) {
        this.pipelines = pipelines;
    }

    @Override
    public List<Asset> list() {
        List<Asset> all = new ArrayList<>();
        pipelines.forEach(each -> all.add(new Asset(
                AssetKind.PIPELINE,
                each.path("pipeline_id").asText(),
                each.path("name").asText())));
        return AssetSearch.sorted(all);
    }

    @Override
    public JsonNode describe(String nameOrId) {
        return pipelines.get(id(nameOrId));
    }

    private String id(String nameOrId) {
        return AssetSearch.only(AssetKind.PIPELINE, nameOrId, list()).id();
    }

    @Override
    public JsonNode update(String nameOrId, ObjectNode settings) {
        if (settings.has("spec")) {
            throw new IllegalArgumentException(
                    "This is a whole declarative pipeline; only what is under \"spec\" can be written. Give that.");
        }
        String id = id(nameOrId);
        ObjectNode given = settings.deepCopy();
        given.remove("id");
        NewSettings wanted = NewSettings.ofPipeline(given, pipelines.settings(id));
        pipelines.replace(id, wanted.json());
        JsonNode after = pipelines.get(id);
        wanted.requireIn(after.path("spec"), AssetKind.PIPELINE, nameOrId);
        return after;
    }
}
