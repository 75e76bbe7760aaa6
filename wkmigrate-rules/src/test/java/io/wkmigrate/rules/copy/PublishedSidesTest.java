package io.wkmigrate.rules.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.rules.testkit.RuleHarness;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class PublishedSidesTest {

    private static final String SCHEMA = "/io/wkmigrate/processor/schema/published-schema.txt";

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void everyPublishedTypeOfSourceAndSinkHasARule() throws IOException {
        RuleModule builtin = ServiceLoader.load(RuleModule.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.name().equals("builtin"))
                .findFirst()
                .orElseThrow();

        assertThat(published("copySource "))
                .hasSizeGreaterThan(100)
                .contains("RestSource", "SqlPoolSource")
                .allMatch(type -> builtin.copySource(type.toLowerCase(Locale.ROOT)) != null);
        assertThat(published("copySink "))
                .hasSizeGreaterThan(45)
                .contains("RestSink", "SqlPoolSink")
                .allMatch(type -> builtin.copySink(type.toLowerCase(Locale.ROOT)) != null);
    }

    @Test
    void whatCodeDoesNotReachSaysWhatToDoInstead() {
        Dataset unreached = new Dataset.Unsupported("Ingest it with Lakeflow Connect.");

        assertThat(harness.read("{\"type\": \"SalesforceSource\", \"readBehavior\": \"query\"}", unreached)
                        .kind(CopySource.Unsupported.class)
                        .reason())
                .isEqualTo("Ingest it with Lakeflow Connect.");
        assertThat(harness.write("{\"type\": \"DynamicsSink\", \"writeBehavior\": \"Upsert\"}", unreached)
                        .kind(CopySink.Unsupported.class)
                        .reason())
                .isEqualTo("Ingest it with Lakeflow Connect.");
    }

    private static List<String> published(String kind) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(PublishedSidesTest.class.getResourceAsStream(SCHEMA), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(kind))
                    .map(line -> line.substring(kind.length(), line.indexOf(':')))
                    .toList();
        }
    }
}
