package io.wkmigrate.extension.guard;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.definition.Dependency;
import io.wkmigrate.api.ir.Activity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether activities wait for each other in a way that can come to an end. */
record DependencyCheck(Set<ActivityHeader> unchanged) {

    DependencyCheck(List<ActivityHeader> before) {
        this(new HashSet<>(before));
    }

    void check(List<Activity> scope) {
        // What ADF itself had is judged elsewhere.
        if (scope.stream().anyMatch(each -> !unchanged.contains(each.header()))) {
            checkChanged(scope);
        }
        scope.forEach(each -> check(Headers.contained(each)));
    }

    private static void checkChanged(List<Activity> scope) {
        Map<String, Set<String>> waiting = new LinkedHashMap<>();
        scope.forEach(each -> waiting.put(
                each.name(),
                each.header().dependsOn().stream().map(Dependency::activity).collect(Collectors.toSet())));
        waiting.values().forEach(upstream -> {
            if (!waiting.keySet().containsAll(upstream)) {
                throw new NonsenseException("made an activity wait for one that is not beside it");
            }
        });
        Set<String> done = new HashSet<>();
        while (done.size() < waiting.size()) {
            Set<String> ready = waiting.keySet().stream()
                    .filter(each -> !done.contains(each) && done.containsAll(waiting.get(each)))
                    .collect(Collectors.toSet());
            if (ready.isEmpty()) {
                throw new NonsenseException("made activities wait for each other in a circle");
            }
            done.addAll(ready);
        }
    }
}
