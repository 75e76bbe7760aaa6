package io.wkmigrate.extension.guard;

import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Parameter;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.ir.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether a rewritten pipeline is still the same pipeline. Its description, tags, concurrency and annotations, what its
 * activities do and where they run, and when they wait for each other, are the rewrite's to change. Names are not,
 * since expressions and other pipelines refer to them; neither is which activities there are and what contains them.
 */
final class PipelineCheck {

    private final Pipeline before;
    private final Pipeline after;

    private PipelineCheck(Pipeline before, Pipeline after) {
        this.before = before;
        this.after = after;
    }

    static void check(Pipeline before, Pipeline after) {
        PipelineCheck check = new PipelineCheck(before, after);
        check.sameDefinition();
        check.sameActivities();
        new DependencyCheck(Headers.inside(before.activities())).check(after.activities());
    }

    private void sameDefinition() {
        if (!after.name().equals(before.name()) || !after.place().equals(before.place())) {
            throw new NonsenseException("gave the pipeline another name or place");
        }
        if (!names(after.parameters(), Parameter::name).containsAll(names(before.parameters(), Parameter::name))
                || !names(after.variables(), Variable::name).containsAll(names(before.variables(), Variable::name))) {
            throw new NonsenseException("lost a parameter or a variable of the pipeline");
        }
    }

    private static <T> Set<String> names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    private void sameActivities() {
        Headers.repeated(Headers.inside(after.activities())).ifPresent(path -> {
            throw new NonsenseException("put the activity \"" + path + "\" into the pipeline twice");
        });
        Map<String, String> were = containers(before.activities());
        Map<String, String> are = containers(after.activities());
        if (!were.keySet().equals(are.keySet())) {
            Set<String> lost = new TreeSet<>(were.keySet());
            lost.removeAll(are.keySet());
            throw new NonsenseException(
                    lost.isEmpty()
                            ? "put an activity into the pipeline that was not in it"
                            : "lost or renamed the activity \""
                                    + lost.iterator().next() + "\"");
        }
        if (!were.equals(are) || !identities(before).equals(identities(after))) {
            throw new NonsenseException("moved an activity, or gave one another name, type or place");
        }
    }

    /** The path of what contains each activity, by the path of the activity. */
    private static Map<String, String> containers(List<Activity> activities) {
        Map<String, String> containers = new LinkedHashMap<>();
        collect("", activities, containers);
        return containers;
    }

    private static void collect(String container, List<Activity> activities, Map<String, String> containers) {
        for (Activity each : activities) {
            containers.put(each.header().path(), container);
            collect(each.header().path(), Headers.contained(each), containers);
        }
    }

    private static Set<List<Object>> identities(Pipeline pipeline) {
        return Headers.inside(pipeline.activities()).stream()
                .map(each -> List.<Object>of(each.path(), each.name(), each.type(), each.place()))
                .collect(Collectors.toSet());
    }
}
