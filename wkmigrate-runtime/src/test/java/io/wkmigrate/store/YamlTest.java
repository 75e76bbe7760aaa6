package io.wkmigrate.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class YamlTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static final List<String> NASTY = List.of(
            "",
            " ",
            "a ",
            " a",
            "a  b",
            "\t",
            "\n",
            "a\nb",
            "a\r\nb\n",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\ufffe",
            "\u202e",
            "\ud83d\ude00",
            "Größe",
            "İı",
            "yes",
            "No",
            "TRUE",
            "false",
            "on",
            "OFF",
            "y",
            "N",
            "null",
            "Null",
            "~",
            "1",
            "-1",
            "+1",
            "01",
            "0o17",
            "0x1F",
            "0b1",
            "1_000",
            "1e3",
            ".5",
            "1.5",
            "12:30:45",
            ".inf",
            "-.INF",
            ".NaN",
            "2001-01-01",
            "2001-01-01T00:00:00Z",
            "=",
            "<<",
            "!tag",
            "!!int 3",
            "&a",
            "*a",
            "%",
            "@",
            "`",
            "`date`",
            "'",
            "''",
            "\"",
            "\\",
            "\\n",
            "\\u0041",
            "a: b",
            "a:",
            ": a",
            "a #b",
            "# a",
            "#",
            "---",
            "--- a",
            "...",
            "-",
            "- a",
            "-a",
            "?",
            "? a",
            "|",
            ">",
            "|-",
            "[",
            "]",
            "{",
            "}",
            "[a]",
            "{a: b}",
            "{{job.run_id}}",
            "${var.x}",
            "$",
            ",",
            "a,b",
            "a, b",
            "../x",
            "/abs/path",
            "C:\\x",
            "dbfs:/x",
            "e3",
            "0 0 1 * * ?");

    @ParameterizedTest
    @FieldSource("NASTY")
    void textIsReadBackAsItIs(String text) throws Exception {
        ObjectNode tree = JSON.objectNode();
        tree.put("value", text);
        tree.putArray("list").add(text);
        tree.putObject("map").put(text, "x");

        assertReadBack(tree, Yaml.text(tree));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyTreeIsReadBackAsItIs(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            ObjectNode tree = JSON.objectNode();
            tree.set("root", tree(random, 4));
            assertReadBack(tree, Yaml.text(tree));
        }
    }

    @Test
    void longKeysAreReadBack() throws Exception {
        ObjectNode tree = JSON.objectNode();
        ObjectNode inner = tree.putObject("map");
        inner.put("k".repeat(2000), "scalar");
        inner.putObject("ö".repeat(600)).put("a", "b");

        assertReadBack(tree, Yaml.text(tree));
    }

    @Test
    void halfASurrogatePairBecomesTheReplacementCharacter() throws Exception {
        // Not even an escape is possible: the YAML reader of the Databricks command line refuses the file.
        String yaml = Yaml.text(JSON.objectNode().put("value", "a\ud800b"));

        assertThat(yaml).isEqualTo("value: \"a\\ufffdb\"\n");
    }

    @Test
    void ordinaryTextNeedsNoQuotes() {
        ObjectNode tree = JSON.objectNode();
        tree.put("name", "Load orders (daily)")
                .put("path", "../src/load/wait.py")
                .put("count", 3)
                .put("flag", true);
        tree.putArray("tasks")
                .addObject()
                .put("task_key", "a")
                .putArray("depends_on")
                .addObject()
                .put("task_key", "b");
        tree.putArray("none");

        assertThat(Yaml.text(tree)).isEqualTo("""
                        name: Load orders (daily)
                        path: ../src/load/wait.py
                        count: 3
                        flag: true
                        tasks:
                          - task_key: a
                            depends_on:
                              - task_key: b
                        none: []
                        """);
    }

    @Test
    void everyScalarStaysOnOneLine() {
        for (String each : NASTY) {
            assertThat(Yaml.text(JSON.objectNode().put("value", each)).lines()).hasSize(1);
        }
    }

    private static void assertReadBack(JsonNode tree, String yaml) throws Exception {
        assertThat(new YAMLMapper().readTree(yaml)).as(yaml).isEqualTo(tree);
        // YAML 1.1 with all its implicit types, as the strictest reader.
        Object loaded = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        assertThat(loaded).as(yaml).isEqualTo(new ObjectMapper().convertValue(tree, Map.class));
    }

    private static JsonNode tree(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> JSON.numberNode(random.nextInt(2000) - 1000);
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 3 -> object(random, depth);
            case 4 -> array(random, depth);
            default -> JSON.textNode(text(random));
        };
    }

    private static JsonNode object(Random random, int depth) {
        ObjectNode object = JSON.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.set(text(random), tree(random, depth - 1));
        }
        return object;
    }

    private static JsonNode array(Random random, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(tree(random, depth - 1));
        }
        return array;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (random.nextBoolean()) {
                text.append(NASTY.get(random.nextInt(NASTY.size())));
            } else {
                int codePoint = random.nextInt(random.nextBoolean() ? 0x80 : 0x10FFFF);
                text.appendCodePoint(Character.getType(codePoint) == Character.SURROGATE ? 'x' : codePoint);
            }
        }
        return text.toString();
    }
}
