package io.wkmigrate.rules.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.rule.RuleModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class PublishedActivityTypesTest {

    private static final String SCHEMA = "/io/wkmigrate/processor/schema/published-schema.txt";
    private static final String ACTIVITY = "activity ";

    @Test
    void everyPublishedTypeOfActivityHasARule() throws IOException {
        List<String> types = publishedTypes();
        RuleModule builtin = ServiceLoader.load(RuleModule.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.name().equals("builtin"))
                .findFirst()
                .orElseThrow();

        assertThat(types).hasSizeGreaterThan(40).contains("Copy", "DatabricksNotebook", "SqlPoolStoredProcedure");
        assertThat(types)
                .filteredOn(type -> builtin.activity(type.toLowerCase(Locale.ROOT)) == null)
                .isEmpty();
    }

    private static List<String> publishedTypes() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                PublishedActivityTypesTest.class.getResourceAsStream(SCHEMA), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(ACTIVITY))
                    .map(line -> line.substring(ACTIVITY.length(), line.indexOf(':')))
                    .toList();
        }
    }
}
