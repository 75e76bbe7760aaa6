package io.wkmigrate.policy;

import io.wkmigrate.policy.Template.Variable;
import io.wkmigrate.yaml.Fields;
import io.wkmigrate.yaml.Problems;
import io.wkmigrate.yaml.YamlNode;
import io.wkmigrate.yaml.YamlNode.Position;
import io.wkmigrate.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads a file of policies. All that is wrong with it is reported. */
final class PolicyReader {

    private static final String JOBS = "jobs";
    private static final String TASKS = "tasks";
    private static final String CLUSTERS = "clusters";
    private static final String NOTEBOOKS = "notebooks";
    private static final String STORAGE = "storage";
    private static final String TABLES = "tables";
    private static final List<String> KEYS = List.of(JOBS, TASKS, CLUSTERS, NOTEBOOKS, STORAGE, TABLES);

    private static final String TASK_KEY = "key";

    private final String file;
    private final Problems problems;
    private final List<PolicyEntry> entries = new ArrayList<>();

    private PolicyReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * What a file says, as far as it could be read.
     *
     * @param file how the file is called in messages
     */
    static PolicyFile read(String file, String text, Problems problems) {
        return YamlTree.read(text, problems)
                .map(root -> new PolicyReader(file, problems).read(root))
                .orElseGet(() -> new PolicyFile(file, List.of()));
    }

    private PolicyFile read(YamlNode root) {
        if (root.isNothing()) {
            problems.report(root.at(), "The file says nothing. Write at least one policy, or leave the file out.");
            return new PolicyFile(file, entries);
        }
        Fields fields = Fields.open(root, "a file of policies", KEYS, problems);
        read(fields, JOBS, new JobPolicyReader(problems)::read);
        read(fields, CLUSTERS, new ClusterPolicyReader(file, problems)::read);
        PathPolicyReader paths = new PathPolicyReader(problems);
        read(fields, NOTEBOOKS, paths::notebooks);
        read(fields, STORAGE, paths::storage);
        read(fields, TABLES, new TablePolicyReader(problems)::read);
        fields.node(TASKS).ifPresent(this::tasks);
        return new PolicyFile(file, entries);
    }

    private void read(
            Fields fields, String section, BiFunction<YamlNode, String, Optional<? extends PolicyRule>> reader) {
        int number = 0;
        for (YamlNode each : fields.items(section, "entries")) {
            int position = ++number;
            Position at = each.at();
            reader.apply(each, "an entry of " + section)
                    .ifPresent(rule -> entries.add(new PolicyEntry(section, position, at, rule)));
        }
    }

    private void tasks(YamlNode node) {
        taskKey(node).ifPresent(key -> entries.add(new PolicyEntry(TASKS, 1, node.at(), new TaskNamePolicy(key))));
    }

    private Optional<Template> taskKey(YamlNode node) {
        Fields fields = Fields.open(node, TASKS, List.of(TASK_KEY), problems);
        TemplateParser templates = new TemplateParser(List.of(Variable.values()), problems);
        Texts texts = new Texts(problems);
        return fields.text(TASK_KEY)
                .filter(each -> texts.plain(each).isPresent())
                .flatMap(source -> templates.parse(source).filter(each -> namesActivity(each, source.at())));
    }

    /** Tasks of one job that were all called the same would be told apart by numbers only. */
    private boolean namesActivity(Template template, Position at) {
        boolean names = template.parts().stream()
                .anyMatch(
                        each -> each instanceof Template.Part.Filled filled && filled.variable() == Variable.ACTIVITY);
        if (!names) {
            problems.report(at, "The key of a task has to hold {activity}, or all tasks of a job get the same.");
        }
        return names;
    }
}
