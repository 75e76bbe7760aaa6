package io.wkmigrate.translate;

import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Parameter;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.ir.Variable;
import io.wkmigrate.translate.AppliedRewrite.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        found.compare("description", before.description(), after.description());
        found.compare("folder", before.folder(), after.folder());
        found.compare("annotations", before.annotations(), after.annotations());
        found.compareAll(
                "parameters/", named(before.parameters(), Parameter::name), named(after.parameters(), Parameter::name));
        found.compareAll(
                "variables/", named(before.variables(), Variable::name), named(after.variables(), Variable::name));
        found.compare("concurrency", before.concurrency(), after.concurrency());
        found.compareAll("tags/", before.tags(), after.tags());
        found.activities(activities(before), activities(after));
        if (found.changes.isEmpty()) {
            found.anythingElse("pipeline", before, after);
        }
        return List.copyOf(found.changes);
    }

    /** The differences of an activity; none when the two are equal. */
    static List<Change> between(Activity before, Activity after) {
        PipelineChanges found = new PipelineChanges();
        if (!before.equals(after)) {
            found.activity("activities/" + before.header().path(), before, after);
        }
        return List.copyOf(found.changes);
    }

    private static <T> Map<String, T> named(List<T> all, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        all.forEach(each -> byName.put(name.apply(each), each));
        return byName;
    }

    private static Map<String, Activity> activities(Pipeline pipeline) {
        Map<String, Activity> byPath = new LinkedHashMap<>();
        add(pipeline.activities(), byPath);
        return byPath;
    }

    private static void add(List<Activity> activities, Map<String, Activity> byPath) {
        for (Activity each : activities) {
            byPath.put(each.header().path(), each);
            add(each.kind().nested(), byPath);
        }
    }

    private void activities(Map<String, Activity> before, Map<String, Activity> after) {
        for (String path : names(before, after)) {
            Activity earlier = before.get(path);
            Activity later = after.get(path);
            String what = "activities/" + path;
            if (earlier == null || later == null) {
                changes.add(new Change(what, kind(earlier), kind(later)));
            } else if (!earlier.equals(later)) {
                activity(what, earlier, later);
            }
        }
    }

    /** What is in a container stands under its own path. */
    private void activity(String what, Activity before, Activity after) {
        Map<String, String> earlier = ActivityParts.of(before);
        Map<String, String> later = ActivityParts.of(after);
        Set<String> names = new LinkedHashSet<>(earlier.keySet());
        names.addAll(later.keySet());
        int found = changes.size();
        for (String name : names) {
            compare(what + AppliedRewrite.PART + name, earlier.getOrDefault(name, ""), later.getOrDefault(name, ""));
        }
        if (found == changes.size() && before.kind().nested().isEmpty()) {
            anythingElse(what, before, after);
        }
    }

    private static String kind(@Nullable Activity activity) {
        return activity == null ? "" : IrText.kind(activity.kind());
    }

    private static Set<String> names(Map<String, ?> before, Map<String, ?> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names;
    }

    private void compareAll(String prefix, Map<String, ?> before, Map<String, ?> after) {
        for (String name : names(before, after)) {
            compare(prefix + name, text(before.get(name)), text(after.get(name)));
        }
    }

    private static String text(@Nullable Object part) {
        return part == null ? "" : IrText.of(part);
    }

    private void compare(String what, Object before, Object after) {
        String earlier = IrText.of(before);
        String later = IrText.of(after);
        if (!earlier.equals(later)) {
            changes.add(DifferingText.of(earlier, later).at(what));
        }
    }

    /** For what has no words: a difference is never left out. */
    private void anythingElse(String what, Object before, Object after) {
        changes.add(DifferingText.of(before.toString(), after.toString()).at(what));
    }
}
