package io.wkmigrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryJsonTest {

    @Test
    void addsUpFactoriesAndSaysWhereEachIs() throws IOException {
        FactoryResult sales = SampleResults.sales();
        Totals totals = Totals.of(sales).plus(Totals.of(sales));
        List<FactoryEntry> entries =
                List.of(FactoryEntry.of(sales, "north-sales"), FactoryEntry.of(sales, "south-sales"));

        JsonNode summary = new ObjectMapper().readTree(SummaryJson.of(totals, entries, SampleResults.TOOL));

        assertThat(summary.at("/ledger/files/found").asInt()).isEqualTo(6);
        assertThat(summary.at("/ledger/activities/placeholder").asInt()).isEqualTo(2);
        assertThat(summary.at("/factories/1/output").asText()).isEqualTo("south-sales");
        assertThat(summary.at("/factories/1/path").asText()).isEqualTo("north/sales");
        assertThat(summary.at("/factories/1/ledger/files/found").asInt()).isEqualTo(3);
        assertThat(summary.at("/activityTypes/0/type").asText()).isEqualTo("Copy");
        assertThat(summary.at("/activityTypes/0/placeholder").asInt()).isEqualTo(2);
        assertThat(summary.at("/findingTotals/0/count").asInt()).isEqualTo(2);
    }

    @Test
    void fitsItsPublishedSchema() {
        FactoryResult sales = SampleResults.sales();
        byte[] json = SummaryJson.of(Totals.of(sales), List.of(FactoryEntry.of(sales, "sales")), SampleResults.TOOL);

        assertThat(Schemas.violations("summary.schema.json", json)).isEmpty();
    }
}
