package io.wkmigrate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * {@code result.json} over several factories: the sums, and where each factory's own result is. Its shape is published
 * in {@code summary.schema.json} beside this class.
 */
public final class SummaryJson {

    private SummaryJson() {}

    /** The text of the summary. */
    public static byte[] of(Totals totals, List<FactoryEntry> factories, Tool tool) {
        return JsonText.of(json -> {
            json.writeStartObject();
            Envelope.write(json, tool, totals.ledger());
            proofs(json, totals.proofs());
            activityTypes(json, totals);
            findingTotals(json, totals);
            RuleUse.write(json, totals.rules().values());
            json.writeArrayFieldStart("factories");
            for (FactoryEntry factory : factories) {
                factory(json, factory);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void proofs(JsonGenerator json, ProofCounts proofs) throws IOException {
        json.writeObjectFieldStart("proofs");
        json.writeNumberField("equal", proofs.equal());
        json.writeNumberField("different", proofs.different());
        json.writeNumberField("notChecked", proofs.notChecked());
        json.writeEndObject();
    }

    private static void activityTypes(JsonGenerator json, Totals totals) throws IOException {
        json.writeArrayFieldStart("activityTypes");
        for (Map.Entry<String, StatusCounts> type : totals.activityTypes().entrySet()) {
            json.writeStartObject();
            json.writeStringField("type", type.getKey());
            Envelope.counts(json, type.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void findingTotals(JsonGenerator json, Totals totals) throws IOException {
        json.writeArrayFieldStart("findingTotals");
        for (CodeTotal total : totals.worstFirst()) {
            json.writeStartObject();
            json.writeStringField("code", total.code().code());
            json.writeStringField("severity", total.code().severity().id());
            json.writeStringField("title", total.code().title());
            json.writeNumberField("count", total.count());
            json.writeNumberField("pipelines", total.pipelines());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void factory(JsonGenerator json, FactoryEntry factory) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", factory.name());
        json.writeStringField("path", factory.path());
        json.writeStringField("output", factory.output());
        json.writeFieldName("ledger");
        Envelope.ledger(json, factory.ledger());
        json.writeEndObject();
    }
}
