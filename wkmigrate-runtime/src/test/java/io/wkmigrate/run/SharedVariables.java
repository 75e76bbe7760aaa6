package io.wkmigrate.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.expression.Type.Kind;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The variables of a pipeline that several activities define. */
final class SharedVariables {

    /** For which outcomes of one activity that uses them the next one waits. */
    static final List<List<String>> CONDITIONS = List.of(
            List.of("Succeeded"),
            List.of("Succeeded"),
            List.of("Completed"),
            List.of("Completed", "Skipped"),
            List.of("Succeeded", "Skipped"),
            List.of("Failed"));

    private static final Map<Kind, String> NAMES =
            Map.of(Kind.TEXT, "text", Kind.INTEGER, "number", Kind.BOOLEAN, "flag", Kind.ARRAY, "list");

    private static final List<String> READS = List.of(
            "@variables('text')",
            "@variables('number')",
            "@variables('Flag')",
            "@variables('list')",
            "@length(variables('list'))",
            "@concat(variables('text'), '/', string(variables('number')))",
            "x@{variables('text')}",
            "@if(variables('flag'), variables('text'), variables('copy'))",
            "@equals(variables('copy'), variables('text'))");

    private final RandomGenerator random;

    /** Declares them, if they are not declared yet. */
    SharedVariables(RandomGenerator random, ObjectNode variables) {
        this.random = random;
        if (!variables.has("text")) {
            boolean listHasDefault = random.nextInt(5) > 0;
            variables.putObject("text").put("type", "String").put("defaultValue", "initial");
            variables.putObject("copy").put("type", "String").put("defaultValue", "");
            variables.putObject("number").put("type", "Integer").put("defaultValue", 7);
            variables.putObject("flag").put("type", "Boolean").put("defaultValue", false);
            ObjectNode list = variables.putObject("list").put("type", "Array");
            if (listHasDefault) {
                list.putArray("defaultValue").add(1).add("a");
            }
        }
    }

    String of(Kind kind) {
        return NAMES.get(kind);
    }

    String list() {
        return "list";
    }

    /** A variable that is set to something of another. */
    String copy() {
        return "copy";
    }

    String copied() {
        return List.of(
                        "variables('text')",
                        "concat(variables('text'), '+', string(length(variables('list'))))",
                        "string(variables('number'))")
                .get(random.nextInt(3));
    }

    /** Parameters of a notebook that read them. */
    ObjectNode reads() {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            parameters.put("x" + i, READS.get(random.nextInt(READS.size())));
        }
        return parameters;
    }
}
