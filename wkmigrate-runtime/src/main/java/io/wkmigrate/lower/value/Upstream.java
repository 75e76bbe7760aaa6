package io.wkmigrate.lower.value;

import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.ir.Activity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is known, when an activity starts, of the others of its scope. Names are in lower case. */
final class Upstream {

    private final Activity reader;
    private final Map<String, Activity> siblings = new HashMap<>();

    Upstream(Activity reader, List<Activity> siblings) {
        this.reader = reader;
        siblings.forEach(each -> this.siblings.put(lower(each.name()), each));
    }

    /** Whether an activity is of the same scope. */
    boolean isSibling(String name) {
        return siblings.containsKey(lower(name));
    }

    /** Whether the activity waits for another itself. */
    boolean waitsFor(String name) {
        return reader.header().dependsOn().stream()
                .anyMatch(each -> lower(each.activity()).equals(lower(name)));
    }

    /** The activities that must have succeeded: those it reaches over Succeeded edges alone. */
    Set<String> succeeded() {
        Set<String> succeeded = new HashSet<>();
        collect(reader, succeeded);
        return succeeded;
    }

    private void collect(Activity activity, Set<String> succeeded) {
        activity.header().dependsOn().stream()
                .filter(each -> each.conditions().equals(Set.of(DependencyCondition.SUCCEEDED)))
                .map(each -> siblings.get(lower(each.activity())))
                .filter(each -> each != null && each.header().state().active())
                .filter(each -> succeeded.add(lower(each.name())))
                .forEach(each -> collect(each, succeeded));
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
