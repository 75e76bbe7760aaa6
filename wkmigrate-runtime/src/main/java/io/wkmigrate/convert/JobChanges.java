package io.wkmigrate.convert;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.store.JobSettings;
import io.wkmigrate.translate.AppliedRewrite.Change;
import io.wkmigrate.translate.DifferingText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a rewrite has changed in a job: the values of its settings that differ, by JSON pointer. */
final class JobChanges {

    private final String job;
    private final List<Change> changes = new ArrayList<>();

    private JobChanges(String job) {
        this.job = job;
    }

    /** The differences in the order of their pointers; none when the two are equal. */
    static List<Change> between(Job before, Job after) {
        if (before.equals(after)) {
            return List.of();
        }
        JobChanges found = new JobChanges(before.key());
        found.compare(JobSettings.of(before), JobSettings.of(after), JsonPointer.empty());
        return List.copyOf(found.changes);
    }

    private void compare(JsonNode before, JsonNode after, JsonPointer at) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            members(before, after, at);
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(before.get(i), after.get(i), at.appendIndex(i));
            }
        } else {
            changes.add(DifferingText.of(text(before), text(after)).at(job + "#" + at));
        }
    }

    private void members(JsonNode before, JsonNode after, JsonPointer at) {
        TreeSet<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(before.path(name), after.path(name), at.appendProperty(name)));
    }

    private static String text(JsonNode json) {
        if (json.isMissingNode()) {
            return "";
        }
        return json.isTextual() ? json.textValue() : json.toString();
    }
}
