package io.wkmigrate.lower.value;

import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.lower.variable.ScopeGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The one way in which an activity that the reader waits for must have ended, if only one lets the reader run (EX-4). */
    Optional<DependencyCondition> onlyEnd(String name) {
        return reader.header().dependsOn().stream()
                .filter(each -> lower(each.activity()).equals(lower(name))
                        && each.conditions().size() == 1
                        && !each.conditions().contains(DependencyCondition.COMPLETED))
                .flatMap(each -> each.conditions().stream())
                .findFirst();
    }

    /** The activities that must have succeeded: those it reaches over Succeeded edges alone. */
    Set<String> succeeded() {
        return new ScopeGraph(List.copyOf(siblings.values()))
                .succeededBefore(reader).stream()
                        .map(each -> lower(each.name()))
                        .collect(Collectors.toSet());
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
