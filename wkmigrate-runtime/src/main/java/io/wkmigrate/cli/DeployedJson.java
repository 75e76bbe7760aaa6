package io.wkmigrate.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.store.workspace.apply.Outcome;
import io.wkmigrate.store.workspace.plan.Plan;
import java.util.TreeMap;

/** What a deploy did, for machines. */
final class DeployedJson {

    private DeployedJson() {}

    static ObjectNode of(Plan plan, Outcome outcome) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("schemaVersion", 1)
                .put("kind", "deployed")
                .put("plan", plan.id())
                .put("host", plan.host())
                .put("deployment", plan.deployment())
                .put("root", plan.root());
        json.putArray("done");
        outcome.done()
                .forEach(each -> json.withArray("/done")
                        .addObject()
                        .put("kind", each.kind().id())
                        .put("key", each.key())
                        .put("action", each.action().id()));
        json.putArray("failed");
        outcome.failures()
                .forEach(each -> json.withArray("/failed")
                        .addObject()
                        .put("kind", each.step().kind().id())
                        .put("key", each.step().key())
                        .put("reason", each.message()));
        ObjectNode ids = json.putObject("ids");
        new TreeMap<>(outcome.ids()).forEach(ids::put);
        outcome.notes().forEach(json.putArray("notes")::add);
        return json;
    }
}
