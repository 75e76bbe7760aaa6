package io.wkmigrate.translate;

import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.translate.AppliedRewrite.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What a rewrite has changed in a pipeline, so that a person sees it. */
final class PipelineChanges {

    private final List<Change> changes = new ArrayList<>();

    private PipelineChanges() {}

    /** The differences, those of the pipeline itself first; none when the two are equal. */
    static List<Change> between(Pipeline before, Pipeline after) {
        if (before.equals(after)) {
            return List.of();
        }
        PipelineChanges found = new PipelineChanges();
        found.compare("name", before.name(), after.name());
        found.compare(
                "description",
                before.description().orElse(""),
                after.description().orElse(""));
        found.compare("folder", before.folder().orElse(""), after.folder().orElse(""));
        found.compare("annotations", before.annotations(), after.annotations());
        found.compare("parameters", before.parameters(), after.parameters());
        found.compare("variables", before.variables(), after.variables());
        found.compare("concurrency", before.concurrency(), after.concurrency());
        found.compare("tags/", before.tags(), after.tags());
        found.compare("activities/", activities(before), activities(after));
        if (found.changes.isEmpty()) {
            found.compare("pipeline", before, after);
        }
        return List.copyOf(found.changes);
    }

    /** Activities by path. A container counts as changed only for itself: what is in it stands under its own path. */
    private static Map<String, Object> activities(Pipeline pipeline) {
        Map<String, Object> byPath = new LinkedHashMap<>();
        add(pipeline.activities(), byPath);
        return byPath;
    }

    private static void add(List<Activity> activities, Map<String, Object> byPath) {
        for (Activity each : activities) {
            boolean container = !each.kind().nested().isEmpty();
            byPath.put(each.header().path(), container ? each.header() : each);
            add(each.kind().nested(), byPath);
        }
    }

    private void compare(String prefix, Map<String, ?> before, Map<String, ?> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            compare(
                    prefix + name,
                    Optional.<Object>ofNullable(before.get(name)).orElse(""),
                    Optional.<Object>ofNullable(after.get(name)).orElse(""));
        }
    }

    private void compare(String what, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(DifferingText.of(before.toString(), after.toString()).at(what));
        }
    }
}
