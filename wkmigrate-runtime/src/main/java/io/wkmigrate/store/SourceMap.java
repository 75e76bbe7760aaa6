package io.wkmigrate.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.LoweredPipeline;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import java.util.Optional;

/** {@code metadata/source-map.json}: where every task comes from. */
final class SourceMap {

    private SourceMap() {}

    static ArrayNode of(Workflow workflow) {
        ArrayNode map = JsonNodeFactory.instance.arrayNode();
        workflow.sourceMap().forEach(each -> map.add(entry(each, updated(workflow, each))));
        return map;
    }

    /** The declarative pipeline that a task updates. */
    private static Optional<LoweredPipeline> updated(Workflow workflow, SourceMapEntry task) {
        return workflow.pipelines().stream()
                .filter(each -> each.job().equals(task.job()) && each.task().equals(task.task()))
                .findFirst();
    }

    private static ObjectNode entry(SourceMapEntry entry, Optional<LoweredPipeline> updated) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("job", entry.job()).put("task", entry.task());
        entry.notebook().ifPresent(notebook -> json.put("notebook", notebook));
        updated.ifPresent(each -> json.put("declarativePipeline", BundleWriter.file(each))
                .put("code", each.source().file()));
        json.put("pipeline", entry.pipeline()).put("activity", entry.activity());
        json.put("file", entry.place().file()).put("pointer", entry.place().pointer());
        entry.helper().ifPresent(helper -> json.put("helper", helper.id()));
        return json;
    }
}
