package io.wkmigrate.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Spelling;
import io.wkmigrate.catalogue.Example.Outcome;
import io.wkmigrate.load.input.JsonReader;
import io.wkmigrate.load.input.RejectedFileException;
import io.wkmigrate.report.ActivityStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads an example:
 *
 * <pre>{@code
 * {
 *   "title": "A notebook with a parameter",
 *   "activity": {"name": "Clean", "type": "DatabricksNotebook", ...},
 *   "with": {"linkedServices": [{"name": "Databricks", "properties": {...}}]},
 *   "status": "translated",
 *   "findings": [],
 *   "tasks": ["notebook_task"]
 * }
 * }</pre>
 *
 * <p>In the place of {@code activity} there may be {@code linkedService}, {@code dataset}, {@code trigger} or {@code
 * pipeline}, a definition with {@code name} and {@code properties}. An activity stands in a pipeline called {@code
 * Example}; the activities in {@code with} stand beside it, its {@code parameters} and {@code variables} are those of
 * the pipeline. All else in {@code with} are lists of definitions, named for their folder in Git layout. With {@code
 * "filesToDelta": true} the command has that option.
 */
public final class ExampleReader {

    private static final List<String> KINDS = List.of("activity", "pipeline", "linkedService", "dataset", "trigger");

    private final String file;

    private ExampleReader(String file) {
        this.file = file;
    }

    /**
     * Reads an example.
     *
     * @param file what to call it in messages
     */
    public static Example read(String file, byte[] bytes) throws ExampleException {
        try {
            return new ExampleReader(file).example(JsonReader.read(bytes));
        } catch (RejectedFileException malformed) {
            throw new ExampleException(file, String.valueOf(malformed.getMessage()));
        }
    }

    private Example example(JsonNode json) throws ExampleException {
        for (Map.Entry<String, JsonNode> each : json.properties()) {
            check(each.getKey());
        }
        List<String> kinds = KINDS.stream().filter(json::has).toList();
        if (kinds.size() != 1) {
            throw wrong("one of these must be there, with the definition that it shows: " + String.join(", ", KINDS));
        }
        String kind = kinds.get(0);
        JsonNode shown = json.path(kind);
        JsonNode surroundings = json.path("with");
        String name = shown.path("name").asText();
        if (name.isEmpty()) {
            throw wrong(kind + " must be an object with a name");
        }
        return new Example(
                text(json, "title"),
                shown,
                surroundings,
                new ExampleFactory(this::wrong).of(kind, shown, surroundings),
                kind.equals("pipeline") ? name : Example.PIPELINE,
                surroundings.path("filesToDelta").asBoolean(),
                new Outcome(status(text(json, "status")), texts(json, "findings"), texts(json, "tasks")));
    }

    private void check(String member) throws ExampleException {
        List<String> known = new ArrayList<>(KINDS);
        known.addAll(List.of("title", "with", "status", "findings", "tasks"));
        if (!known.contains(member)) {
            throw wrong("there is no member \"" + member + "\"." + Spelling.didYouMean(member, known));
        }
    }

    private ActivityStatus status(String id) throws ExampleException {
        return Arrays.stream(ActivityStatus.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> wrong("status must be translated, approximated, placeholder or inactive"));
    }

    private String text(JsonNode json, String member) throws ExampleException {
        JsonNode text = json.path(member);
        if (!text.isTextual() || text.asText().isBlank()) {
            throw wrong(member + " must be a text");
        }
        return text.asText();
    }

    private List<String> texts(JsonNode json, String member) throws ExampleException {
        JsonNode list = json.path(member);
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        if (!list.isArray()) {
            throw wrong(member + " must be a list; one without elements says that there are none");
        }
        return texts;
    }

    private ExampleException wrong(String what) {
        return new ExampleException(file, what);
    }
}
