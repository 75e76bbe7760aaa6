package io.wkmigrate.policy;

import io.wkmigrate.yaml.Fields;
import io.wkmigrate.yaml.Problems;
import io.wkmigrate.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Optional;

/** Reads what a policy is limited to: the key {@code when} of an entry. */
final class ScopeReader {

    static final String KEY = "when";
    private static final String PIPELINES = "pipelines";
    private static final String FOLDERS = "folders";
    private static final String FACTORIES = "factories";
    private static final String LINKED_SERVICES = "linked_services";

    /** For what is known of a job. */
    static final List<String> OF_JOBS = List.of(PIPELINES, FOLDERS, FACTORIES);

    /** For what is known of a pipeline. */
    static final List<String> OF_PIPELINES = List.of(PIPELINES, FOLDERS);

    /** For what is known of compute in a pipeline. */
    static final List<String> OF_COMPUTE = List.of(LINKED_SERVICES, PIPELINES, FOLDERS);

    /** For what is known of storage. */
    static final List<String> OF_STORAGE = List.of(LINKED_SERVICES);

    private final List<String> keys;
    private final Problems problems;

    ScopeReader(List<String> keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /** What an entry is limited to. */
    Scope of(Fields entry) {
        return entry.node(KEY)
                .map(node -> scope(Fields.open(node, "\"" + KEY + "\"", keys, problems)))
                .orElse(Scope.ALL);
    }

    private Scope scope(Fields fields) {
        return new Scope(
                patterns(fields, PIPELINES),
                patterns(fields, FOLDERS),
                patterns(fields, FACTORIES),
                patterns(fields, LINKED_SERVICES));
    }

    private List<NamePattern> patterns(Fields fields, String key) {
        return fields.texts(key).stream()
                .flatMap(each -> pattern(each, key.equals(FOLDERS)).stream())
                .toList();
    }

    private Optional<NamePattern> pattern(Scalar source, boolean path) {
        String text = source.text();
        String problem = "";
        if (text.isBlank()) {
            problem = "An empty pattern fits nothing. Write *, or leave it out.";
        } else if (!path && text.contains("/")) {
            problem = "\"" + text + "\" fits no name: names hold no slash. Folders go under \"" + FOLDERS + "\".";
        } else if (text.startsWith("/") || text.endsWith("/") || text.contains("//")) {
            problem = "\"" + text + "\" fits no folder. Write the parts with one slash between: Finance/Daily.";
        }
        if (problem.isEmpty()) {
            return Optional.of(NamePattern.of(text));
        }
        problems.report(source.at(), problem);
        return Optional.empty();
    }
}
