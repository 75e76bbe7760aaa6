package io.wkmigrate.deploy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.store.Identity;
import io.wkmigrate.store.workspace.state.Covering;
import java.util.ArrayList;
import java.util.List;

/**
 * Settings that replace others as a whole. Two things are not for whoever writes them to lose by not mentioning them:
 * whether a job is paused, and the tag by which deployments find it again.
 *
 * @param json the settings as they are sent
 */
record NewSettings(ObjectNode json) {

    /**
     * What the service takes and, at least in some workspaces, does not show; only a value that differs is a
     * difference.
     */
    private static final List<JsonPointer> HIDDEN =
            List.of(JsonPointer.compile("/run_as"), JsonPointer.compile("/trigger/table_update/condition"));

    /**
     * Settings of a job in the place of others.
     *
     * @param given the caller's, which are not changed
     * @param before what is there now
     */
    static NewSettings ofJob(ObjectNode given, JsonNode before) {
        ObjectNode settings = marked(given, before);
        Starts.keepPauses(settings, before);
        return new NewSettings(settings);
    }

    /** Settings of a declarative pipeline; as of a job, but a pipeline does not start by itself. */
    static NewSettings ofPipeline(ObjectNode given, JsonNode before) {
        return new NewSettings(marked(given, before));
    }

    private static ObjectNode marked(ObjectNode given, JsonNode before) {
        JsonNode tag = before.path("tags").path(Identity.TAG);
        boolean kept = tag.isTextual() && !given.path("tags").has(Identity.TAG);
        return kept ? Identity.mark(given.deepCopy(), tag.textValue()) : given.deepCopy();
    }

    /**
     * Checks that they arrived. What the service added, such as defaults, does not count.
     *
     * @throws AssetMismatchException when they did not
     */
    void requireIn(JsonNode there, AssetKind kind, String name) {
        ObjectNode shown = shown(there);
        List<String> fields = new ArrayList<>();
        shown.fieldNames().forEachRemaining(each -> {
            boolean covered = Covering.covers(only(there, each), only(shown, each));
            if (!covered || !Starts.pauses(shown, each).equals(Starts.pauses(there, each))) {
                fields.add(each);
            }
        });
        if (!fields.isEmpty()) {
            throw new AssetMismatchException(kind, name, fields);
        }
    }

    /** The settings without what is hidden there. */
    private ObjectNode shown(JsonNode there) {
        ObjectNode shown = json.deepCopy();
        for (JsonPointer each : HIDDEN) {
            if (there.at(each).isMissingNode() && shown.at(each.head()) instanceof ObjectNode parent) {
                parent.remove(each.last().getMatchingProperty());
            }
        }
        return shown;
    }

    private static ObjectNode only(JsonNode settings, String field) {
        ObjectNode only = JsonNodeFactory.instance.objectNode();
        if (settings.has(field)) {
            only.set(field, settings.path(field));
        }
        return only;
    }
}
