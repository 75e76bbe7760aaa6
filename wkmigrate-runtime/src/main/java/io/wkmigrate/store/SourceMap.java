package io.wkmigrate.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import java.util.List;

/** {@code metadata/source-map.json}: where every task comes from. */
final class SourceMap {

    private SourceMap() {}

    static ArrayNode of(List<SourceMapEntry> entries) {
        ArrayNode map = JsonNodeFactory.instance.arrayNode();
        entries.forEach(each -> map.add(entry(each)));
        return map;
    }

    private static ObjectNode entry(SourceMapEntry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("job", entry.job()).put("task", entry.task());
        entry.notebook().ifPresent(notebook -> json.put("notebook", notebook));
        json.put("pipeline", entry.pipeline()).put("activity", entry.activity());
        json.put("file", entry.place().file()).put("pointer", entry.place().pointer());
        entry.helper().ifPresent(helper -> json.put("helper", helper.id()));
        return json;
    }
}
