package io.wkmigrate.policy;

import io.wkmigrate.yaml.Fields;
import io.wkmigrate.yaml.Problems;
import io.wkmigrate.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads entries of {@code tables}. */
final class TablePolicyReader {

    private static final String CATALOG = "catalog";
    private static final String SCHEMA = "schema";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,255}");
    private static final String EXPECTED = "name: letters, digits, _ and -, at most 255";

    private final Problems problems;
    private final Texts texts;

    TablePolicyReader(Problems problems) {
        this.problems = problems;
        this.texts = new Texts(problems);
    }

    Optional<TablePolicy> read(YamlNode node, String what) {
        Fields fields = Fields.open(node, what, List.of(ScopeReader.KEY, CATALOG, SCHEMA), problems);
        if (fields.has(ScopeReader.KEY) && !fields.has(CATALOG) && !fields.has(SCHEMA)) {
            problems.report(fields.at(), "It says for which pipelines, but not what. Add catalog or schema.");
        }
        return Optional.of(new TablePolicy(
                new ScopeReader(ScopeReader.OF_PIPELINES, problems).of(fields),
                name(fields, CATALOG),
                name(fields, SCHEMA)));
    }

    private Optional<String> name(Fields fields, String key) {
        return fields.text(key).flatMap(each -> texts.like(NAME, EXPECTED, each));
    }
}
