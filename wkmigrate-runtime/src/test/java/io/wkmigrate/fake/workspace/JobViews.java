package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * How jobs look in answers: lists in settings are shown a hundred elements a time, and some things that can be written
 * are not shown at all. Shares the trees of the store.
 */
final class JobViews {

    private static final int SHOWN = 100;
    private static final List<String> PAGED = List.of("tasks", "job_clusters", "environments", "parameters");
    private static final List<String> EXPANDED = List.of("tasks", "job_clusters", "environments");

    private final FakeOptions options;

    JobViews(FakeOptions options) {
        this.options = options;
    }

    /** One page of a job. Later pages carry the rest of the long lists, and empty ones instead of the others. */
    ObjectNode page(StoredJob job, int offset) {
        ObjectNode view = job.whole();
        ObjectNode settings = visible(job.settings());
        int longest = longest(settings, PAGED);
        view.set("settings", longest > SHOWN ? cut(settings, PAGED, offset) : settings);
        if (longest > offset + SHOWN) {
            view.put("has_more", true);
            view.put("next_page_token", Integer.toString(offset + SHOWN, 36) + "t");
        }
        return view;
    }

    static int offset(String token) {
        try {
            return Integer.parseInt(token.substring(0, token.length() - 1), 36);
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw ServiceError.invalid("Invalid page token: " + token);
        }
    }

    /** The job as lists show it. */
    ObjectNode listed(StoredJob job, boolean expandTasks) {
        ObjectNode view = job.head();
        ObjectNode settings = visible(job.settings());
        if (!expandTasks) {
            view.set("settings", Json.without(settings, EXPANDED));
            return view;
        }
        boolean more = longest(settings, PAGED) > SHOWN;
        view.set("settings", more ? cut(settings, PAGED, 0) : settings);
        view.put("has_more", more);
        return view;
    }

    private ObjectNode visible(ObjectNode settings) {
        ObjectNode shown = settings;
        if (options.has(Behaviour.RUN_AS_NOT_RETURNED) && shown.has("run_as")) {
            shown = Json.without(shown, List.of("run_as"));
        }
        if (options.has(Behaviour.TABLE_UPDATE_CONDITION_NOT_RETURNED)
                && shown.at("/trigger/table_update").has("condition")) {
            shown = Json.without(shown, List.of());
            ObjectNode trigger = shown.path("trigger").deepCopy();
            ((ObjectNode) trigger.path("table_update")).remove("condition");
            shown.set("trigger", trigger);
        }
        return shown;
    }

    private static int longest(ObjectNode settings, List<String> lists) {
        return lists.stream().mapToInt(name -> settings.path(name).size()).max().orElse(0);
    }

    private static ObjectNode cut(ObjectNode settings, List<String> lists, int offset) {
        ObjectNode part = Json.without(settings, List.of());
        for (String name : lists) {
            if (settings.has(name)) {
                part.set(name, slice(settings.path(name), offset));
            }
        }
        return part;
    }

    private static ArrayNode slice(JsonNode list, int offset) {
        ArrayNode slice = Json.array();
        for (int i = offset; i < Math.min(list.size(), offset + SHOWN); i++) {
            slice.add(list.get(i));
        }
        return slice;
    }
}
