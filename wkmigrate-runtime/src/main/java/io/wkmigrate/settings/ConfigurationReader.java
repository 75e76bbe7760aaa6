package io.wkmigrate.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.wkmigrate.api.finding.Spelling;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a configuration event by event, so that every message knows its line and no object is ever made from a tag. */
final class ConfigurationReader {

    private static final String RULES = "rules";
    private static final String POLICIES = "policies";
    private static final List<String> KEYS = List.of(RULES, POLICIES);

    private final Path file;

    ConfigurationReader(Path file) {
        this.file = file;
    }

    Configuration read(byte[] bytes) throws IOException {
        try (YAMLParser yaml = YAMLFactory.builder().build().createParser(bytes)) {
            Map<String, List<Path>> lists = lists(yaml);
            return new Configuration(
                    file.toString(), lists.getOrDefault(RULES, List.of()), lists.getOrDefault(POLICIES, List.of()));
        } catch (JacksonException notYaml) {
            throw failure(notYaml.getLocation(), "This is not YAML. Check indentation and quotes at this line.");
        }
    }

    private Map<String, List<Path>> lists(YAMLParser yaml) throws IOException {
        Map<String, List<Path>> lists = new TreeMap<>();
        JsonToken start = yaml.nextToken();
        if (start == null || isNothing(yaml)) {
            return lists;
        } else if (start != JsonToken.START_OBJECT) {
            throw failure(yaml, "A configuration is a mapping with the keys " + String.join(", ", KEYS) + ".");
        }
        while (yaml.nextToken() == JsonToken.FIELD_NAME) {
            String key = key(yaml);
            if (lists.put(key, paths(yaml, key)) != null) {
                throw failure(yaml, "The key \"" + key + "\" stands here twice. Make one list of both.");
            }
        }
        if (yaml.nextToken() != null) {
            throw failure(yaml, "A configuration is one document; take what is behind --- out.");
        }
        return lists;
    }

    private String key(YAMLParser yaml) throws IOException {
        String key = yaml.currentName();
        if (!KEYS.contains(key)) {
            throw failure(
                    yaml,
                    "There is no key \"" + key + "\"." + Spelling.didYouMean(key, KEYS) + " Known are "
                            + String.join(", ", KEYS) + ".");
        }
        return key;
    }

    private List<Path> paths(YAMLParser yaml, String key) throws IOException {
        List<Path> paths = new ArrayList<>();
        if (yaml.nextToken() == JsonToken.START_ARRAY) {
            while (yaml.nextToken() != JsonToken.END_ARRAY) {
                paths.add(path(yaml, key));
            }
        } else if (!isNothing(yaml)) {
            throw failure(yaml, "\"" + key + "\" is a list: write each path in a line of its own, after a dash.");
        }
        return paths;
    }

    /** What is left out is empty text to this reader, if it is not null. */
    private static boolean isNothing(YAMLParser yaml) throws IOException {
        return yaml.currentToken() == JsonToken.VALUE_NULL
                || (yaml.currentToken() == JsonToken.VALUE_STRING
                        && yaml.getText().isEmpty());
    }

    private Path path(YAMLParser yaml, String key) throws IOException {
        String text = yaml.getText();
        if (yaml.currentToken() != JsonToken.VALUE_STRING || yaml.isCurrentAlias() || text.isBlank()) {
            throw failure(yaml, "Each entry of \"" + key + "\" is a path, as text.");
        }
        try {
            return file.resolveSibling(text);
        } catch (InvalidPathException e) {
            throw failure(yaml, "\"" + text + "\" is no path.");
        }
    }

    private SettingsException failure(YAMLParser at, String message) {
        return failure(at.currentTokenLocation(), message);
    }

    private SettingsException failure(JsonLocation at, String message) {
        return new SettingsException(file + ":" + at.getLineNr() + ": " + message);
    }
}
