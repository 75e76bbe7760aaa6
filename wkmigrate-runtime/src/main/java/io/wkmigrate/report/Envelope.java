package io.wkmigrate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** What every result starts with: the version of its shape, the program that made it, and the ledger. */
final class Envelope {

    static final int SCHEMA_VERSION = 1;

    private Envelope() {}

    static void write(JsonGenerator json, Tool tool, Ledger ledger) throws IOException {
        version(json, tool);
        json.writeFieldName("ledger");
        ledger(json, ledger);
    }

    static void version(JsonGenerator json, Tool tool) throws IOException {
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", tool.name());
        json.writeStringField("version", tool.version());
        json.writeEndObject();
    }

    static void ledger(JsonGenerator json, Ledger ledger) throws IOException {
        json.writeStartObject();
        Ledger.Files files = ledger.files();
        json.writeObjectFieldStart("files");
        json.writeNumberField("found", files.found());
        json.writeNumberField("parsed", files.parsed());
        json.writeNumberField("rejected", files.rejected());
        json.writeEndObject();
        Ledger.Pipelines pipelines = ledger.pipelines();
        json.writeObjectFieldStart("pipelines");
        json.writeNumberField("found", pipelines.found());
        json.writeNumberField("converted", pipelines.converted());
        json.writeNumberField("rejected", pipelines.rejected());
        json.writeEndObject();
        activities(json, ledger.activities());
        properties(json, ledger.properties());
        expressions(json, ledger.expressions());
        json.writeEndObject();
    }

    static void counts(JsonGenerator json, StatusCounts counts) throws IOException {
        json.writeNumberField("found", counts.total());
        json.writeNumberField("translated", counts.translated());
        json.writeNumberField("approximated", counts.approximated());
        json.writeNumberField("placeholder", counts.placeholder());
        json.writeNumberField("inactive", counts.inactive());
    }

    private static void activities(JsonGenerator json, Ledger.Activities activities) throws IOException {
        json.writeObjectFieldStart("activities");
        json.writeNumberField("found", activities.found());
        json.writeNumberField("translated", activities.translated());
        json.writeNumberField("approximated", activities.approximated());
        json.writeNumberField("placeholder", activities.placeholder());
        json.writeNumberField("inactive", activities.inactive());
        json.writeEndObject();
    }

    private static void expressions(JsonGenerator json, Ledger.Expressions expressions) throws IOException {
        json.writeObjectFieldStart("expressions");
        json.writeNumberField("found", expressions.found());
        json.writeNumberField("constant", expressions.constant());
        json.writeNumberField("reference", expressions.reference());
        json.writeNumberField("condition", expressions.condition());
        json.writeNumberField("notebook", expressions.notebook());
        json.writeNumberField("evaluate", expressions.evaluate());
        json.writeNumberField("byHand", expressions.byHand());
        json.writeEndObject();
    }

    private static void properties(JsonGenerator json, Ledger.Properties properties) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeNumberField("found", properties.found());
        json.writeNumberField("bound", properties.bound());
        json.writeNumberField("declared", properties.declared());
        json.writeNumberField("unhandled", properties.unhandled());
        json.writeEndObject();
    }
}
