package io.wkmigrate.settings;

import io.wkmigrate.yaml.Fields;
import io.wkmigrate.yaml.Problems;
import io.wkmigrate.yaml.YamlNode;
import io.wkmigrate.yaml.YamlNode.Items;
import io.wkmigrate.yaml.YamlNode.Members;
import io.wkmigrate.yaml.YamlNode.Scalar;
import io.wkmigrate.yaml.YamlTree;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a configuration as strictly as policies are read; only that it may say nothing. */
final class ConfigurationReader {

    private static final String RULES = "rules";
    private static final String POLICIES = "policies";
    private static final List<String> KEYS = List.of(RULES, POLICIES);

    private final Path file;
    private final Problems problems;

    ConfigurationReader(Path file) {
        this.file = file;
        this.problems = new Problems(file.toString());
    }

    Configuration read(byte[] bytes) {
        Configuration read = YamlTree.read(text(bytes), problems)
                .filter(each -> !saysNothing(each))
                .map(this::configuration)
                .orElseGet(() -> new Configuration(file.toString(), List.of(), List.of()));
        List<String> lines = problems.lines();
        if (!lines.isEmpty()) {
            throw new SettingsException(lines.get(0));
        }
        return read;
    }

    private String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SettingsException(file + " is not text in UTF-8. Save it so.");
        }
    }

    private Configuration configuration(YamlNode root) {
        Fields fields = Fields.open(root, "a configuration", KEYS, problems);
        return new Configuration(file.toString(), paths(fields, RULES), paths(fields, POLICIES));
    }

    private List<Path> paths(Fields fields, String key) {
        return fields.node(key).filter(each -> !saysNothing(each)).stream()
                .flatMap(each -> fields.texts(key).stream())
                .flatMap(each -> path(each).stream())
                .toList();
    }

    private static boolean saysNothing(YamlNode node) {
        return node.isNothing()
                || (node instanceof Members mapping && mapping.members().isEmpty())
                || (node instanceof Items list && list.items().isEmpty());
    }

    private Optional<Path> path(Scalar source) {
        try {
            if (!source.text().isBlank()) {
                return Optional.of(file.resolveSibling(source.text()));
            }
            problems.report(source.at(), "Here is an empty text instead of a path. Write the path, or leave it out.");
        } catch (InvalidPathException e) {
            problems.report(source.at(), "\"" + source.text() + "\" is no path.");
        }
        return Optional.empty();
    }
}
