package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.jobs.Canonical;
import io.wkmigrate.jobs.Management;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A job that is to be changed.
 *
 * @param before all its settings as they came, as text: trees of many jobs would take too much memory
 */
public record PlannedJob(long id, String name, Management management, List<TriggerChange> changes, String before) {

    /** Makes the list its own. */
    public PlannedJob {
        changes = List.copyOf(changes);
    }

    /** The settings as they will be. */
    ObjectNode after() {
        ObjectNode settings = settingsBefore();
        changes.forEach(each -> each.applyTo(settings));
        return settings;
    }

    /** Whether settings are those that it had, in whatever order. */
    boolean isAsBefore(ObjectNode settings) {
        return Differences.between(settingsBefore(), settings).isEmpty();
    }

    ObjectNode settingsBefore() {
        return Canonical.object(before).orElseThrow(() -> new IllegalStateException("Settings are an object"));
    }

    /** The fields that change. */
    Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        changes.forEach(each -> fields.add(each.topLevelField()));
        return fields;
    }

    /**
     * A call of {@code jobs/update} that makes the fields that change as they are in some settings. They are sent
     * whole, as the service replaces them whole: a schedule of which only {@code pause_status} is sent loses its cron
     * expression.
     */
    ObjectNode update(JsonNode settings) {
        ObjectNode call = JsonNodeFactory.instance.objectNode().put("job_id", id);
        ObjectNode fields = call.putObject("new_settings");
        fields().forEach(each -> fields.set(each, settings.path(each)));
        return call;
    }
}
