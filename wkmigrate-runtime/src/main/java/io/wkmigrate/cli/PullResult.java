package io.wkmigrate.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.live.LiveFactory;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Tool;
import io.wkmigrate.store.WriteOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a pull came to.
 *
 * @param folder where the definitions are now
 * @param outcome what writing did
 * @param strange the definitions in the folder that the factory does not have
 */
record PullResult(LiveFactory factory, Path folder, WriteOutcome outcome, List<String> strange) {

    private static final int SCHEMA_VERSION = 1;

    /** The folder is not the factory as long as somebody else's files are in it. */
    ExitCode exitCode() {
        return outcome.keptEdits().isEmpty() && strange.isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        outcome.keptEdits()
                .forEach(each -> warnings.add(
                        folder.resolve(each) + " was edited by hand and was kept; --overwrite replaces it."));
        strange.forEach(each -> warnings.add(folder.resolve(each)
                + " is not in the factory and was left where it is; a conversion takes it along."));
        return warnings;
    }

    Page page() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Factory", factory.id().toString()));
        for (Map.Entry<DefinitionKind, Integer> each : factory.counts().entrySet()) {
            if (each.getKey() != DefinitionKind.FACTORY) {
                facts.add(new Fact(
                        capitalised(each.getKey().words()), each.getValue().toString()));
            }
        }
        facts.add(new Fact("Files", WriteTotals.NONE.plus(outcome) + " in " + folder));
        return new Page(List.of(
                new Facts(facts), new Page.Command("Next", "wkmigrate assess " + ShellWord.of(folder.toString()))));
    }

    void write(JsonGenerator json) throws IOException {
        Tool tool = Tool.current();
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", tool.name());
        json.writeStringField("version", tool.version());
        json.writeEndObject();
        json.writeObjectFieldStart("factory");
        json.writeStringField("name", factory.id().factory());
        json.writeStringField("id", factory.id().toString());
        json.writeEndObject();
        definitions(json);
        json.writeObjectFieldStart("files");
        list(json, "created", outcome.created());
        list(json, "updated", outcome.updated());
        list(json, "unchanged", outcome.unchanged());
        list(json, "removed", outcome.removed());
        list(json, "kept", outcome.keptEdits());
        list(json, "notInFactory", strange);
        json.writeEndObject();
        list(json, "remarks", factory.remarks());
        json.writeEndObject();
    }

    private void definitions(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("definitions");
        for (Map.Entry<DefinitionKind, Integer> each : factory.counts().entrySet()) {
            if (each.getKey() != DefinitionKind.FACTORY) {
                json.writeNumberField(each.getKey().armType(), each.getValue());
            }
        }
        json.writeEndObject();
    }

    private static void list(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String each : values) {
            json.writeString(each);
        }
        json.writeEndArray();
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + "s";
    }
}
