package io.wkmigrate.load.live;

import io.wkmigrate.api.definition.DefinitionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lays definitions out as ADF does in a Git repository (GL-1): a file each, in a folder for each kind. */
final class GitLayout {

    private static final Comparator<LiveDefinition> ORDER = Comparator.comparing(LiveDefinition::kind)
            .thenComparing(LiveDefinition::parent)
            .thenComparing(LiveDefinition::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(LiveDefinition::name);

    private final FileNames names = new FileNames();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<DefinitionKind, Integer> counts = new EnumMap<>(DefinitionKind.class);
    private final List<String> remarks = new ArrayList<>();

    private GitLayout() {}

    static LiveFactory of(FactoryId id, List<LiveDefinition> definitions, Set<DefinitionKind> missing) {
        GitLayout layout = new GitLayout();
        definitions.stream().sorted(ORDER).forEach(layout::add);
        for (DefinitionKind each : missing) {
            layout.remarks.add(
                    "Azure has no " + FactoryAddresses.plural(each) + " where this factory is, so there can be none.");
        }
        return new LiveFactory(id, layout.files, layout.counts, layout.remarks);
    }

    private void add(LiveDefinition definition) {
        String path = names.claim(folder(definition), definition.name());
        if (!path.endsWith("/" + definition.name() + ".json")) {
            remarks.add("The " + definition.kind().words() + " \"" + definition.name() + "\" is in " + path
                    + ", since a file of its own name could not be on every system.");
        }
        files.put(path, GitJson.bytes(definition));
        counts.merge(definition.kind(), 1, Integer::sum);
    }

    private static String folder(LiveDefinition definition) {
        String folder = definition.kind().folder();
        return definition.kind() == DefinitionKind.MANAGED_PRIVATE_ENDPOINT
                ? DefinitionKind.MANAGED_VIRTUAL_NETWORK.folder() + "/" + FileNames.ofFolder(definition.parent()) + "/"
                        + folder
                : folder;
    }
}
