package io.wkmigrate.store;

import static io.wkmigrate.store.Markdown.code;

import io.wkmigrate.lower.workflow.Workflow.DataStore;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sections of the guide on the stores that notebooks read and write. */
final class DataStoresGuide {

    private static final Map<DataStore.Kind, List<String>> TEXTS = Map.of(
            DataStore.Kind.LOCATION,
            List.of(
                    "Storage locations",
                    "Create an external location of Unity Catalog that covers each of these, and grant READ FILES, and WRITE"
                            + " FILES where jobs write, to whoever the jobs run as. Keys and connection strings of the"
                            + " factory are not needed. A path that is computed shows only in a run.",
                    "Location"),
            DataStore.Kind.VOLUME,
            List.of(
                    "Files that somebody brings",
                    "Databricks does not reach these file shares. Create a volume for each, below the folder in the"
                            + " variable `volumes`, and bring the files into it, or back from it, when jobs need them.",
                    "Volume"),
            DataStore.Kind.SERVER,
            List.of("Servers and services", "The compute of the jobs must reach these over the network.", "Address"),
            DataStore.Kind.DATABASE,
            List.of(
                    "Databases",
                    "The compute of the jobs must reach these over the network: firewall rules, private endpoints, or a"
                            + " network connectivity configuration for serverless compute.",
                    "Database"));

    private DataStoresGuide() {}

    static void add(Markdown guide, List<DataStore> stores) {
        for (DataStore.Kind kind : DataStore.Kind.values()) {
            SortedMap<String, SortedSet<String>> jobsByName = new TreeMap<>();
            stores.stream()
                    .filter(each -> each.kind() == kind)
                    .forEach(each -> jobsByName
                            .computeIfAbsent(each.name(), unseen -> new TreeSet<>())
                            .add(code(each.job())));
            List<String> texts = TEXTS.getOrDefault(kind, List.of());
            if (!jobsByName.isEmpty()) {
                guide.heading(2, texts.get(0));
                guide.paragraph(texts.get(1));
                guide.table(
                        List.of(texts.get(2), "Jobs"),
                        jobsByName.entrySet().stream()
                                .map(each -> List.of(code(each.getKey()), String.join(", ", each.getValue())))
                                .toList());
            }
        }
    }
}
