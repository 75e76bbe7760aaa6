package io.wkmigrate.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Decision;
import io.wkmigrate.api.ir.Ingestion.AutoLoader;
import io.wkmigrate.api.ir.Ingestion.Form;
import io.wkmigrate.api.ir.Ingestion.RescuedRows;
import io.wkmigrate.api.ir.Ingestion.SchemaMode;
import io.wkmigrate.api.rule.IngestionRewrite;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import io.wkmigrate.translate.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are copied, and the Delta tables that they become where somebody asks for that. */
class FilesToDeltaTest {

    private static final String ORDERS =
            FileFactory.copy("Copy orders", "Orders", "DelimitedTextSource", ", \"wildcardFileName\": \"*.csv\"", """
                , "translator": {"type": "TabularTranslator", "mappings": [
                    {"source": {"name": "id"}, "sink": {"name": "Id", "type": "Int32"}}]}
                """);

    private static final String EVENTS = FileFactory.copy("Copy events", "Events", "JsonSource", "", "");

    @Test
    void aCopyLandsWhereAdfPutItUnlessSomebodyAsksForMore() {
        Converted converted = FileFactory.with(ORDERS).convert();

        assertThat(converted.task("load", "Copy_orders").has("notebook_task")).isTrue();
        assertThat(converted.codes("Copy orders"))
                .doesNotContain(Findings.LANDS_IN_DELTA, Findings.SCHEMA_MODE_UNSUPPORTED);
        assertThat(decision(converted)).hasValueSatisfying(each -> {
            assertThat(each.pattern()).isEqualTo("batch copy");
            assertThat(each.schemaMode()).isEmpty();
            assertThat(each.alternatives()).anyMatch(text -> text.contains("--files-to-delta"));
        });
    }

    @Test
    void filesBecomeAStreamingTableThatATaskUpdates() {
        Converted converted = FileFactory.with(ORDERS).filesToDelta().convert();
        ObjectNode tags = converted.job("load").path("tags").deepCopy();
        tags.put("wkmigrate_job", tags.path("adf_factory").asText() + ".load_copy_orders");

        assertThat(converted.task("load", "Copy_orders").path("pipeline_task")).isEqualTo(Adf.json("""
            {"pipeline_id": "${resources.pipelines.load_copy_orders.id}"}
            """));
        assertThat(pipeline(converted, "load_copy_orders")).isEqualTo(Adf.json("""
            {"name": "Load / Copy orders",
             "catalog": "${var.catalog}",
             "schema": "${var.schema}",
             "serverless": true,
             "libraries": [{"file": {"path": "../src/load/Copy_orders.py"}}],
             "configuration": {"include_existing_files": "${var.include_existing_files}"},
             "tags": %s}
            """.formatted(tags)));
        assertThat(converted.codes("Copy orders")).contains(Findings.LANDS_IN_DELTA);
        assertThat(converted.result().pipelines().get(0).proof().reason()).isEmpty();
    }

    /** A global parameter may have the name first, and keeps its value. */
    @Test
    void theCatalogIsAVariableOfItsOwn() {
        Converted converted =
                FileFactory.with(ORDERS).named("contoso", """
                    {"globalParameters": {"catalog": {"type": "string", "value": "spring"}}}
                    """).filesToDelta().convert();

        assertThat(pipeline(converted, "load_copy_orders").path("catalog").asText())
                .isEqualTo("${var.catalog_2}");
        JsonNode variables =
                Converted.yaml(converted.files().get("databricks.yml")).path("variables");
        assertThat(variables.at("/catalog/default").asText()).isEqualTo("spring");
        assertThat(variables.at("/catalog_2/default").asText()).isEqualTo("main");
    }

    @Test
    void theSourceOfAStreamingTableSaysAllOptions() {
        Converted converted = FileFactory.with(ORDERS).filesToDelta().convert();

        assertThat(converted.file("src/load/Copy_orders.py")).endsWith("""

            from pyspark import pipelines as dp
            from pyspark.sql import DataFrame, SparkSession, functions

            spark = SparkSession.active()

            PATH = "abfss://raw@contoso.dfs.core.windows.net/in/orders"
            OPTIONS = {
                "cloudFiles.format": "csv",
                "cloudFiles.schemaEvolutionMode": "rescue",
                "cloudFiles.inferColumnTypes": "false",
                "cloudFiles.schemaHints": "`id` int",
                "cloudFiles.includeExistingFiles": spark.conf.get("include_existing_files"),
                "rescuedDataColumn": "_rescued_data",
                "cloudFiles.useStrictGlobber": "true",
                "cloudFiles.partitionColumns": "",
                "recursiveFileLookup": "true",
                "header": "true",
                "sep": ";",
                "quote": '"',
                "escape": "\\\\",
                "nullValue": "",
                "encoding": "UTF-8",
                "multiLine": "true",
                "mode": "PERMISSIVE",
                "pathGlobFilter": "*.csv",
            }


            @dp.table(name="load_copy_orders", comment="Loaded from files as they arrive")
            @dp.expect("all values fit", "_rescued_data IS NULL")
            def load_copy_orders() -> DataFrame:
                files = spark.readStream.format("cloudFiles").options(**OPTIONS)
                return files.load(PATH).select([functions.col("`id`").alias("Id"), "_rescued_data"])
            """);
    }

    @Test
    void aTaskWhoseStreamStopsOnceIsTriedAgain() {
        Converted converted = FileFactory.with(EVENTS, ORDERS).filesToDelta().convert();

        assertThat(converted.task("load", "Copy_events").path("max_retries").asInt())
                .isEqualTo(1);
        assertThat(converted.task("load", "Copy_orders").has("max_retries")).isFalse();
    }

    @Test
    void filesInAFolderThatIsComputedAreLoadedByANotebook() {
        String copy = FileFactory.copy("Copy day", "Events", "JsonSource", """
            , "wildcardFolderPath": {"value": "@concat('in/', pipeline().RunId)", "type": "Expression"}
            , "wildcardFileName": "*.json"
            """, "");

        Converted converted = FileFactory.with(copy).filesToDelta().convert();

        assertThat(converted.file("src/load/Copy_day.py"))
                .startsWith("# Databricks notebook source")
                .contains("ingestion.load(")
                .contains("ingestion.state(checkpoints, \"Load\", \"Copy day\")");
        assertThat(converted.task("load", "Copy_day").path("max_retries").asInt())
                .isEqualTo(1);
        assertThat(converted.files().keySet()).contains("src/adf/data/ingestion.py");
        assertThat(decision(converted).map(Decision::pattern)).contains("Auto Loader notebook");
    }

    @Test
    void whatAutoLoaderWouldDoOtherwiseStaysABatchAndSaysWhy() {
        String copy = FileFactory.copy("Copy one", "Orders", "DelimitedTextSource", """
            , "wildcardFileName": "*.csv", "prefix": "a", "deleteFilesAfterCompletion": true
            """, "");

        Converted converted = FileFactory.with(copy).filesToDelta().convert();

        assertThat(converted.task("load", "Copy_one").has("notebook_task")).isTrue();
        assertThat(converted.messages(Findings.SCHEMA_MODE_UNSUPPORTED))
                .singleElement()
                .asString()
                .contains("prefix", "deleted");
    }

    /** An organisation decides for itself, without any option of the command. */
    @ParameterizedTest
    @EnumSource(SchemaMode.class)
    void aRuleOfAnOrganisationReachesEverySchemaMode(SchemaMode mode) {
        Optional<String> schema = mode == SchemaMode.NONE ? Optional.of("`id` int, `name` string") : Optional.empty();
        Converted converted = FileFactory.with(EVENTS)
                .rules(builtInAnd((copy, before) -> new AutoLoader(
                        List.of("The team wants it so."),
                        Form.STREAMING_TABLE,
                        mode,
                        schema,
                        Optional.empty(),
                        true,
                        RescuedRows.FAIL)))
                .convert();

        String source = converted.file("src/load/Copy_events.py");
        assertThat(source)
                .contains("\"cloudFiles.schemaEvolutionMode\": \"" + mode.option() + "\"")
                .contains("@dp.expect_or_fail(");
        assertThat(source.contains("files = files.schema(SCHEMA)")).isEqualTo(schema.isPresent());
        assertThat(source.contains("delta.enableTypeWidening"))
                .isEqualTo(mode == SchemaMode.ADD_NEW_COLUMNS_WITH_TYPE_WIDENING);
        assertThat(converted.task("load", "Copy_events").path("max_retries").asInt())
                .isEqualTo(mode.stopsOnce() ? 1 : 0);
        assertThat(decision(converted)).hasValueSatisfying(each -> {
            assertThat(each.reasons()).containsExactly("The team wants it so.");
            assertThat(each.schemaMode()).contains(mode.option());
        });
    }

    @Test
    void aRuleCanAskForANotebookThatLeavesOutWhatDoesNotFit() {
        Converted converted = FileFactory.with(EVENTS)
                .rules(builtInAnd((copy, before) -> new AutoLoader(
                        List.of("The team wants it so."),
                        Form.NOTEBOOK,
                        SchemaMode.NONE,
                        Optional.of("`id` int"),
                        Optional.empty(),
                        false,
                        RescuedRows.DROP)))
                .convert();

        assertThat(converted.file("src/load/Copy_events.py"))
                .contains("schema=\"`id` int\"")
                .contains("rescued_rows=\"drop\"");
    }

    @Test
    void aRuleThatFailsIsNamedAndTheDecisionBeforeItStands() {
        Converted converted = FileFactory.with(EVENTS)
                .rules(builtInAnd((copy, before) -> {
                    throw new IllegalStateException("broken");
                }))
                .convert();

        assertThat(converted.messages(Findings.REWRITE_FAILED))
                .containsExactly("The rule acme/Modes ended with IllegalStateException.");
        assertThat(decision(converted).map(Decision::pattern)).contains("batch copy");
    }

    private static RuleSet builtInAnd(IngestionRewrite rule) {
        List<RuleModule> modules = new ArrayList<>(ServiceLoader.load(RuleModule.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
        modules.add(new Modes(rule));
        return RuleSet.of(modules);
    }

    /** The rules of an organisation, as the processor would write them down. */
    private record Modes(IngestionRewrite rule) implements RuleModule {

        private static final String ID = "acme/Modes";

        @Override
        public String name() {
            return "acme";
        }

        @Override
        public List<RuleDescriptor> catalogue() {
            return List.of(new RuleDescriptor(
                    ID, RuleKind.INGESTION_REWRITE, List.of(), "", "", 500, "", List.of(), Map.of()));
        }

        @Override
        public Map<String, IngestionRewrite> ingestionRewrites() {
            return Map.of(ID, rule);
        }
    }

    private static Optional<Decision> decision(Converted converted) {
        return converted.result().pipelines().get(0).activities().stream()
                .findFirst()
                .flatMap(ActivityResult::decision);
    }

    private static JsonNode pipeline(Converted converted, String key) {
        return Converted.yaml(converted.file("resources/" + key + ".pipeline.yml"))
                .at("/resources/pipelines/" + key);
    }
}
