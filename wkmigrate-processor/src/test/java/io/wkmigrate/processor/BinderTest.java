package io.wkmigrate.processor;

import static io.wkmigrate.processor.Compilations.compileCleanly;
import static io.wkmigrate.processor.GeneratedModule.component;
import static io.wkmigrate.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.SecretValue;
import io.wkmigrate.api.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated binders, compiled and run on JSON. The rule in these tests gives back the record that was bound. */
class BinderTest {

    private final RecordingLog log = new RecordingLog();

    /** Binds JSON to a record with these components; null when the binder gives up. */
    private Dataset bind(String components, String json) {
        return bind("", components, "", json);
    }

    private Dataset bind(String declarations, String components, String nested, String json) {
        var compilation = compileCleanly(source("""
                @Translates(value = "Acme", custom = true)
                %s
                final class AcmeTranslator implements DatasetTranslator<AcmeTranslator.Properties> {
                    record Properties(%s) implements Dataset {}
                    %s
                    @Override
                    public Dataset translate(DatasetDefinition<Properties> source, TranslationContext context) {
                        return source.properties();
                    }
                }
                """.formatted(declarations, components, nested)));
        return GeneratedModule.dataset(GeneratedModule.load(compilation), "acme", json, log);
    }

    private Object bound(String type, String json) {
        Dataset properties = bind(type + " it", "{\"it\": " + json + "}");
        assertThat(properties).as("bound properties").isNotNull();
        assertThat(log.entries).isEmpty();
        return component(properties, "it");
    }

    @Test
    void plainComponents() {
        Dataset bound = bind("", """
                String text, boolean flag, Boolean boxedFlag, int whole, Integer boxedWhole, long big, Long boxedBig,
                double real, Double boxedReal, Duration time, JsonNode json, Color color""", "enum Color { DARK_RED, BLUE }", """
                {"text": "t", "flag": true, "boxedFlag": "False", "whole": 1, "boxedWhole": "2", "big": 3000000000,
                 "boxedBig": 4, "real": 1.5, "boxedReal": 2, "time": "1.02:03:04", "json": [1], "color": "darkRed"}
                """);
        assertThat(log.entries).isEmpty();
        assertThat(component(bound, "text")).isEqualTo("t");
        assertThat(component(bound, "flag")).isEqualTo(true);
        assertThat(component(bound, "boxedFlag")).isEqualTo(false);
        assertThat(component(bound, "whole")).isEqualTo(1);
        assertThat(component(bound, "boxedWhole")).isEqualTo(2);
        assertThat(component(bound, "big")).isEqualTo(3_000_000_000L);
        assertThat(component(bound, "boxedBig")).isEqualTo(4L);
        assertThat(component(bound, "real")).isEqualTo(1.5);
        assertThat(component(bound, "boxedReal")).isEqualTo(2.0);
        assertThat(component(bound, "time")).isEqualTo(Duration.ofSeconds(93784));
        assertThat(component(bound, "json")).hasToString("[1]");
        assertThat(component(bound, "color")).hasToString("DARK_RED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Value<String>   | "a"        | a
                    Value<Boolean>  | true       | true
                    Value<Integer>  | 7          | 7
                    Value<Long>     | 7          | 7
                    Value<Double>   | 7          | 7.0
                    Value<Duration> | "00:01:00" | PT1M
                    Value<JsonNode> | {"a":1}    | {"a":1}
                    Value<?>        | [1,2]      | [1,2]
                    """)
    void literals(String type, String json, String literal) {
        assertThat(bound(type, json))
                .isInstanceOfSatisfying(
                        Value.Literal.class, value -> assertThat(value.value()).hasToString(literal));
    }

    @ParameterizedTest
    @CsvSource({"Value<String>", "Value<Integer>", "Value<Duration>", "Value<?>"})
    void expressions(String type) {
        assertThat(bound(type, "\"@pipeline().parameters.x\"")).isInstanceOfSatisfying(Value.Computed.class, value -> {
            assertThat(value.expression()).isEqualTo(new Expression.Whole("pipeline().parameters.x"));
            assertThat(value.place().pointer()).isEqualTo("/it");
        });
    }

    @Test
    void optionalsThatAreThere() {
        assertThat(bound("Optional<String>", "\"a\"")).isEqualTo(Optional.of("a"));
        assertThat(bound("Optional<List<Integer>>", "[1]")).isEqualTo(Optional.of(List.of(1)));
        assertThat(bound("Optional<Map<String, Boolean>>", "{\"a\": true}")).isEqualTo(Optional.of(Map.of("a", true)));
        assertThat(bound("OptionalInt", "5")).isEqualTo(OptionalInt.of(5));
    }

    @Test
    void absentAndNullAreEmpty() {
        Dataset bound = bind(
                "Optional<String> a, OptionalInt b, List<String> c, Map<String, String> d, Optional<Boolean> e",
                "{\"a\": null, \"b\": null, \"c\": null}");
        assertThat(log.entries).isEmpty();
        assertThat(component(bound, "a")).isEqualTo(Optional.empty());
        assertThat(component(bound, "b")).isEqualTo(OptionalInt.empty());
        assertThat(component(bound, "c")).isEqualTo(List.of());
        assertThat(component(bound, "d")).isEqualTo(Map.of());
        assertThat(component(bound, "e")).isEqualTo(Optional.empty());
    }

    @Test
    void listsAndMapsInEachOther() {
        assertThat(bound("List<Map<String, List<Integer>>>", "[{\"a\": [1, 2]}, {}]"))
                .isEqualTo(List.of(Map.of("a", List.of(1, 2)), Map.of()));
        assertThat(bound("Map<String, List<Value<?>>>", "{\"a\": [1]}"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .extractingByKey("a")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .first()
                .isInstanceOfSatisfying(
                        Value.Literal.class, value -> assertThat(value.value()).isEqualTo(IntNode.valueOf(1)));
    }

    @Test
    void mapsKeepTheOrderOfTheSource() {
        assertThat(bound("Map<String, Integer>", "{\"z\": 1, \"a\": 2, \"M\": 3}"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsExactly(Map.entry("z", 1), Map.entry("a", 2), Map.entry("M", 3));
    }

    @Test
    void referencesOfEachKind() {
        String reference = "{\"referenceName\": \"n\", \"type\": \"whatever\", \"parameters\": {\"p\": \"@item()\"}}";
        for (String kind : List.of(
                "Dataset",
                "LinkedService",
                "Pipeline",
                "Credential",
                "IntegrationRuntime",
                "Notebook",
                "SparkJobDefinition",
                "BigDataPool")) {
            log.entries.clear();
            Dataset bound = bind("Reference." + kind + " it", "{\"it\": " + reference + "}");
            assertThat(log.entries).containsExactly("reference /it");
            assertThat(component(bound, "it")).isInstanceOfSatisfying(Reference.class, read -> {
                assertThat(read.getClass().getSimpleName()).isEqualTo(kind);
                assertThat(read.literalName()).contains("n");
                assertThat(read.arguments()).containsOnlyKeys("p");
            });
        }
    }

    @Test
    void secretsAndScopes() {
        Dataset bound = bind(
                "SecretValue password, Optional<ActivityScope> body",
                "{\"password\": {\"type\": \"SecureString\", \"value\": \"hunter2\"}, \"body\": [{\"name\": \"A\"}]}");
        assertThat(log.entries).containsExactly("secret /password", "scope /body");
        assertThat(component(bound, "password"))
                .isInstanceOf(SecretValue.Inline.class)
                .asString()
                .doesNotContain("hunter2");
        assertThat(component(bound, "body"))
                .isInstanceOfSatisfying(
                        Optional.class,
                        scope -> assertThat(((ActivityScope) scope.orElseThrow()).activities())
                                .hasSize(1));
    }

    @Test
    void nestedRecordsMayContainThemselves() {
        Dataset bound = bind("", "Node root", "record Node(String name, List<Node> children) {}", """
                {"root": {"name": "a", "children": [{"name": "b", "children": [{"name": "c"}]}]}}
                """);
        assertThat(component(bound, "root"))
                .hasToString("Node[name=a, children=[Node[name=b, children=[Node[name=c, children=[]]]]]]");
    }

    @Test
    void propertyNamesThatAreNoIdentifiersAndNamesIgnoringCase() {
        Dataset bound = bind("@Property(\"type-name\") String typeName, int in", "{\"TYPE-NAME\": \"x\", \"In\": 3}");
        assertThat(component(bound, "typeName")).isEqualTo("x");
        assertThat(component(bound, "in")).isEqualTo(3);
    }

    @Test
    void missingPropertyIsReportedAndTheRestStillAccountedFor() {
        Dataset bound = bind("String a, int b, String c", "{\"b\": \"many\", \"c\": \"c\", \"d\": 1}");
        assertThat(bound).isNull();
        assertThat(log.entries)
                .containsExactly(
                        "WKM-2001 : The property \"a\" is missing.",
                        "WKM-2002 /b: Expected a whole number and found string.",
                        "unhandled /d");
    }

    @Test
    void nestedRecordWithoutARequiredPropertyIsLeftOut() {
        Dataset bound = bind(
                "",
                "List<Part> parts",
                "record Part(String name) {}",
                "{\"parts\": [{\"name\": \"a\"}, {\"nom\": \"b\"}, {\"name\": \"c\"}]}");
        assertThat(component(bound, "parts")).hasToString("[Part[name=a], Part[name=c]]");
        assertThat(log.entries)
                .containsExactly("WKM-2001 /parts/1: The property \"name\" is missing.", "unhandled /parts/1/nom");
    }

    @Test
    void declaredPropertiesAreAccountedForWithTheirReason() {
        bind(
                "@Untranslated(property = \"b\", reason = \"it is \\\"quoted\\\"\")",
                "Optional<Part> part",
                "@Untranslated(property = \"*\", reason = \"nobody needs it\") record Part(Optional<String> name) {}",
                "{\"B\": 1, \"part\": {\"name\": \"n\", \"x\": 1, \"y\": 2}, \"c\": 3}");
        assertThat(log.entries)
                .containsExactly(
                        "declared /part/x: nobody needs it",
                        "declared /part/y: nobody needs it",
                        "declared /B: it is \"quoted\"",
                        "unhandled /c");
    }
}
