package io.wkmigrate.load;

import io.wkmigrate.load.input.FoundFile;
import io.wkmigrate.load.input.Paths;
import io.wkmigrate.load.input.TemplateFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts templates into those that are deployed for themselves and those that they link to. */
final class TemplateGroups {

    private final Map<FoundFile, TemplateFacts> facts;
    private final Map<FoundFile, List<FoundFile>> groups = new LinkedHashMap<>();

    private TemplateGroups(Map<FoundFile, TemplateFacts> facts) {
        this.facts = facts;
    }

    /** The templates that hold factories, each with all that it links to, however indirectly. */
    static Map<FoundFile, List<FoundFile>> of(Map<FoundFile, TemplateFacts> facts) {
        TemplateGroups groups = new TemplateGroups(facts);
        groups.build();
        return groups.groups;
    }

    private void build() {
        Set<FoundFile> linked = facts.keySet().stream()
                .flatMap(each -> links(each).stream().filter(target -> !target.equals(each)))
                .collect(Collectors.toSet());
        Set<FoundFile> taken = new LinkedHashSet<>();
        facts.keySet().stream().filter(each -> !linked.contains(each)).forEach(each -> addGroup(each, taken));
        // Templates that link to each other in a circle have no first one but by order.
        facts.keySet().stream().filter(each -> !taken.contains(each)).forEach(each -> {
            if (!taken.contains(each)) {
                addGroup(each, taken);
            }
        });
        groups.entrySet().removeIf(group -> !mentionsFactory(group.getKey(), group.getValue()));
    }

    private void addGroup(FoundFile main, Set<FoundFile> taken) {
        Set<FoundFile> reached = new LinkedHashSet<>(List.of(main));
        List<FoundFile> pending = new ArrayList<>(reached);
        while (!pending.isEmpty()) {
            for (FoundFile target : links(pending.remove(0))) {
                if (reached.add(target)) {
                    pending.add(target);
                }
            }
        }
        taken.addAll(reached);
        reached.remove(main);
        groups.put(main, List.copyOf(reached));
    }

    /** Linked templates are beside the one that links to them, or further down. */
    private List<FoundFile> links(FoundFile from) {
        Set<String> names = factsOf(from).linkedNames();
        return names.isEmpty()
                ? List.of()
                : facts.keySet().stream()
                        .filter(each -> names.contains(each.name().toLowerCase(Locale.ROOT)))
                        .filter(each -> Paths.isWithin(each.path(), from.folder()))
                        .toList();
    }

    private boolean mentionsFactory(FoundFile main, List<FoundFile> linked) {
        return factsOf(main).mentionsFactory()
                || linked.stream().anyMatch(each -> factsOf(each).mentionsFactory());
    }

    private TemplateFacts factsOf(FoundFile template) {
        return facts.getOrDefault(template, new TemplateFacts(false, Set.of()));
    }
}
