package io.wkmigrate.rules.linkedservice;

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

class PublishedStoreTypesTest {

    private static final String SCHEMA = "/io/wkmigrate/processor/schema/published-schema.txt";

    private final RuleModule builtin = ServiceLoader.load(RuleModule.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.name().equals("builtin"))
            .findFirst()
            .orElseThrow();

    @Test
    void everyPublishedTypeOfLinkedServiceHasARule() throws IOException {
        List<String> types = published("linkedService ");

        assertThat(types).hasSizeGreaterThan(120).contains("AzureSqlDatabase", "Sftp", "Zoho");
        assertThat(types)
                .filteredOn(type -> builtin.linkedService(type.toLowerCase(Locale.ROOT)) == null)
                .isEmpty();
    }

    @Test
    void everyPublishedTypeOfDatasetHasARule() throws IOException {
        List<String> types = published("dataset ");

        assertThat(types).hasSizeGreaterThan(104).contains("DelimitedText", "AzureSqlTable", "ZohoObject");
        assertThat(types)
                .filteredOn(type -> builtin.dataset(type.toLowerCase(Locale.ROOT)) == null)
                .isEmpty();
    }

    private static List<String> published(String kind) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                PublishedStoreTypesTest.class.getResourceAsStream(SCHEMA), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(kind))
                    .map(line -> line.substring(kind.length(), line.indexOf(':')))
                    .toList();
        }
    }
}
