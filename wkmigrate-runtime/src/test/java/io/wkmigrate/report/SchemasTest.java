package io.wkmigrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SchemasTest {

    @Test
    void refuseAResultWithoutALedger() {
        byte[] json = """
                {"schemaVersion": 1, "tool": {"name": "wkmigrate", "version": "1"}, "factory": "f",
                 "pipelines": [], "triggers": [], "rejected": [], "findings": []}
                """.getBytes(StandardCharsets.UTF_8);

        assertThat(Schemas.violations("result.schema.json", json))
                .singleElement()
                .asString()
                .contains("ledger");
    }

    @Test
    void refuseAStatusThatDoesNotExist() {
        String json = new String(ResultJson.of(SampleResults.sales(), SampleResults.TOOL), StandardCharsets.UTF_8);

        assertThat(Schemas.violations(
                        "result.schema.json",
                        json.replace("\"status\": \"translated\"", "\"status\": \"done\"")
                                .getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }
}
