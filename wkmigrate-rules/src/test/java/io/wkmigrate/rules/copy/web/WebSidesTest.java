package io.wkmigrate.rules.copy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.rules.testkit.Codes;
import io.wkmigrate.rules.testkit.Datasets;
import io.wkmigrate.rules.testkit.RuleHarness;
import org.junit.jupiter.api.Test;

class WebSidesTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    /** CP-56: what ADF's user interface writes for a plain GET says nothing of its own. */
    @Test
    void readsPagesOfARestService() {
        assertThat(reader("""
                {"type": "RestSource", "requestMethod": "GET", "httpRequestTimeout": "00:01:40",
                 "requestInterval": "00.00:00:00.010", "paginationRules": {"supportRFC5988": "true"}}
                """)).isEqualTo("""
                rest.Source(rest.Service(), relative_url="orders", pagination={"supportRFC5988":"true"}, \
                interval="00.00:00:00.010")""");
    }

    @Test
    void sendsABodyAndHeadersOneByOne() {
        assertThat(reader("""
                {"type": "RestSource", "requestMethod": "POST", "requestBody": "@variables('body')",
                 "additionalHeaders": {"Accept": "application/json",
                     "Authorization": {"value": "@concat('Bearer ', variables('token'))", "type": "Expression"}},
                 "requestInterval": "00.00:00:01.000", "httpRequestTimeout": "00:05:00"}
                """)).isEqualTo("""
                rest.Source(rest.Service(), relative_url="orders", method="POST", \
                headers={Accept: "application/json", Authorization: @concat('Bearer ', variables('token'))}, \
                body=@variables('body'), interval="00.00:00:01.000", timeout="00:05:00")""");
    }

    @Test
    void pagesMayBeComputed() {
        assertThat(reader("""
                {"type": "RestSource", "paginationRules":
                 {"QueryParameters.offset": {"value": "RANGE:0:@{variables('n')}:20", "type": "Expression"}}}
                """))
                .contains("pagination={\"QueryParameters.offset\":{\"value\":\"RANGE:0:@{variables('n')}:20\"");
    }

    @Test
    void sendsRowsToARestService() {
        String sink = """
                {"type": "RestSink", "requestMethod": "PUT", "writeBatchSize": 100, "httpCompressionType": "gzip",
                 "httpRequestTimeout": "00:01:40", "requestInterval": 10}
                """;

        assertThat(Codes.shown(harness.write(sink, Datasets.resource("orders"))
                        .kind(CopySink.Rows.class)
                        .writer()))
                .isEqualTo("""
                rest.Sink(rest.Service(), relative_url="orders", method="PUT", interval="10", batch_size=100, \
                compression="gzip")""");
    }

    @Test
    void queriesODataServices() {
        assertThat(reader("{\"type\": \"ODataSource\", \"query\": \"$top=5\"}"))
                .isEqualTo("odata.Source(rest.Service(), path=\"orders\", query=\"$top=5\")");
    }

    @Test
    void filesAreNoResources() {
        assertThat(harness.read(
                                "{\"type\": \"RestSource\"}",
                                Datasets.folder("in", FileFormat.Kind.JSON),
                                Findings.DATASET_SHAPE)
                        .kind(CopySource.Unsupported.class)
                        .reason())
                .contains("RestSource");
    }

    private String reader(String source) {
        return Codes.shown(harness.read(source, Datasets.resource("orders"))
                .kind(CopySource.Rows.class)
                .reader());
    }
}
