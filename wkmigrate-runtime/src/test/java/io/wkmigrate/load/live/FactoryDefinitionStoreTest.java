package io.wkmigrate.load.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.fake.azure.FakeFactory;
import io.wkmigrate.load.Factory;
import io.wkmigrate.load.live.FactoryReadException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactoryDefinitionStoreTest {

    private final FakeFactory azure = FakeFactory.start("adf-retail");
    private final FactoryDefinitionStore store = new Stores().of(azure);

    @AfterEach
    void stop() {
        azure.close();
    }

    @Test
    void asksNothingBeforeItHasTo() {
        assertThat(azure.requests()).isEmpty();
    }

    @Test
    void listsPipelinesAndOtherKindsByName() {
        azure.withPipeline("Load").withPipeline("build").with("datasets", "{\"name\": \"D\", \"properties\": {}}");

        assertThat(store.list()).containsExactly("build", "Load");
        assertThat(store.list(DefinitionKind.DATASET)).containsExactly("D");
        assertThat(store.list(DefinitionKind.TRIGGER)).isEmpty();
        assertThat(store.list(DefinitionKind.FACTORY)).containsExactly("adf-retail");
        assertThat(store.list(DefinitionKind.NOTEBOOK)).isEmpty();
    }

    @Test
    void readsAListToItsLastPage() {
        azure.pageSize(3);
        for (int i = 0; i < 10; i++) {
            azure.withPipeline("P" + i);
        }

        assertThat(store.list()).hasSize(10);
        assertThat(azure.requests()).hasSize(4);
    }

    @Test
    void loadsAPipelineAsGitHasIt() throws IOException {
        azure.with("pipelines", """
            {"name": "Load (daily)", "properties": {"activities": [], "somethingNew": {"n": 1.50}}}\
            """);

        assertThat(store.load("load (daily)").toString()).isEqualTo("""
            {"name":"Load (daily)","properties":{"activities":[],"somethingNew":{"n":1.50}},\
            "type":"Microsoft.DataFactory/factories/pipelines"}\
            """);
    }

    @Test
    void saysThatThereIsNoSuchPipeline() {
        for (String name : List.of("Nope", "..", ".", "", "a/b", "a?b#c", "%2e%2e", "é\u0000")) {
            assertThatExceptionOfType(FactoryReadException.class)
                    .isThrownBy(() -> store.load(name))
                    .withMessageContaining("There is no pipeline \"" + name + "\" in factory \"adf-retail\"")
                    .matches(failure -> failure.kind() == Kind.NOT_FOUND);
        }
    }

    @Test
    void loadsEverythingThereIs() {
        azure.withPipeline("P")
                .with("dataflows", "{\"name\": \"F\", \"properties\": {\"type\": \"MappingDataFlow\"}}")
                .with("managedVirtualNetworks", "{\"name\": \"default\", \"properties\": {}}")
                .with(
                        "managedVirtualNetworks/default/managedPrivateEndpoints",
                        "{\"name\": \"lake\", \"properties\": {}}")
                .with("adfcdcs", "{\"name\": \"C\", \"properties\": {}}");

        LiveFactory factory = store.loadAll();

        assertThat(factory.files().keySet())
                .containsExactly(
                        "adfcdc/C.json",
                        "dataflow/F.json",
                        "factory/adf-retail.json",
                        "managedVirtualNetwork/default.json",
                        "managedVirtualNetwork/default/managedPrivateEndpoint/lake.json",
                        "pipeline/P.json");
        assertThat(factory.counts())
                .containsEntry(DefinitionKind.PIPELINE, 1)
                .containsEntry(DefinitionKind.MANAGED_PRIVATE_ENDPOINT, 1)
                .doesNotContainKey(DefinitionKind.DATASET);
        Factory loaded = factory.source("").load();
        assertThat(loaded.name()).isEqualTo("adf-retail");
        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.find(DefinitionKind.MANAGED_PRIVATE_ENDPOINT, "LAKE")).isPresent();
    }

    @Test
    void writesFilesAsAdfWritesThem() {
        azure.with("pipelines", """
            {"name": "P", "properties": {"activities": [{"name": "Grüße", "x": [1, 2]}], "annotations": [], "o": {}}}\
            """);

        assertThat(text("pipeline/P.json")).isEqualTo("""
            {
            \t"name": "P",
            \t"properties": {
            \t\t"activities": [
            \t\t\t{
            \t\t\t\t"name": "Grüße",
            \t\t\t\t"x": [
            \t\t\t\t\t1,
            \t\t\t\t\t2
            \t\t\t\t]
            \t\t\t}
            \t\t],
            \t\t"annotations": [],
            \t\t"o": {}
            \t},
            \t"type": "Microsoft.DataFactory/factories/pipelines"
            }\
            """);
    }

    @Test
    void leavesOutWhatOnlyTheServiceKnows() throws IOException {
        azure.withFactory("""
            {"name": "adf-retail", "location": "westeurope", "eTag": "1", "properties": {"publicNetworkAccess": "x"}}\
            """)
                .with(
                        "triggers",
                        "{\"name\":" + " \"T\"," + " \"properties\":" + " {\"runtimeState\":" + " \"Started\"}}");

        assertThat(json("factory/adf-retail.json").toString()).isEqualTo("""
            {"name":"adf-retail","properties":{"publicNetworkAccess":"x"},"location":"westeurope"}\
            """);
        assertThat(json("trigger/T.json").toString()).isEqualTo("""
            {"name":"T","properties":{"runtimeState":"Started"}}\
            """);
    }

    @Test
    void putsGlobalParametersWhereGitHasThem() throws IOException {
        azure.withFactory("""
            {"properties": {"globalParameters": {"Env": {"type": "String", "value": "prd"}}}}\
            """).with("globalParameters", """
                {"name": "default", "properties": {"env": {"type": "String", "value": "old"}, "Days": {"value": 3}}}\
                """);

        assertThat(json("factory/adf-retail.json")
                        .at("/properties/globalParameters")
                        .toString())
                .isEqualTo("""
                    {"Env":{"type":"String","value":"prd"},"Days":{"value":3}}\
                    """);
        assertThat(store.loadAll().files()).doesNotContainKey("globalParameters/default.json");
    }

    @Test
    void keepsNumbersAndHalfCharactersAsTheyAre() throws IOException {
        azure.with("pipelines", """
            {"name": "P", "properties": {"activities": [], "n": [1.10, 1e400, 123456789012345678901], "s": "\\ud800"}}\
            """);

        JsonNode properties = json("pipeline/P.json").get("properties");
        assertThat(properties.get("s").asText()).isEqualTo("\ud800");
        assertThat(text("pipeline/P.json")).contains("1.10,", "1E+400,", "123456789012345678901");
    }

    @Test
    void givesHostileNamesFilesThatStayInTheFolder() {
        azure.withPipeline("../../etc/x")
                .withPipeline(".hidden")
                .withPipeline("CON")
                .withPipeline("a:b")
                .withPipeline("a_b")
                .withPipeline("twin")
                .withPipeline("TWIN")
                .withPipeline("n".repeat(300));

        LiveFactory factory = store.loadAll();

        assertThat(factory.files().keySet())
                .contains(
                        "pipeline/______etc_x.json",
                        "pipeline/_hidden.json",
                        "pipeline/_CON.json",
                        "pipeline/a_b.json",
                        "pipeline/a_b-2.json",
                        "pipeline/TWIN.json",
                        "pipeline/twin-2.json",
                        "pipeline/" + "n".repeat(200) + ".json");
        assertThat(factory.remarks())
                .anySatisfy(each -> assertThat(each).contains("\"../../etc/x\"", "pipeline/______etc_x.json"));
        Factory loaded = factory.source("").load();
        assertThat(loaded.find(DefinitionKind.PIPELINE, "../../etc/x")).isPresent();
        assertThat(loaded.find(DefinitionKind.PIPELINE, "CON")).isPresent();
        assertThat(loaded.files())
                .filteredOn(each -> each.rejection().isPresent())
                .hasSize(1);
    }

    @Test
    void oneOfSeveralSourcesPutsItsNameBeforeItsFiles() {
        azure.withPipeline("P");

        Factory loaded = store.loadAll().source("retail").load();

        assertThat(loaded.path()).isEqualTo("retail");
        assertThat(loaded.find(DefinitionKind.PIPELINE, "P").orElseThrow().place())
                .hasToString("retail/pipeline/P.json#");
    }

    @Test
    void takesTheSameWhateverOrderTheServiceHas() {
        azure.withPipeline("B").withPipeline("a").withPipeline("A");
        var first = store.loadAll().files();
        azure.remove("pipelines", "B");
        azure.withPipeline("B");

        assertThat(store.loadAll().files().keySet()).isEqualTo(first.keySet());
    }

    private JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(store.loadAll().files().get(file));
    }

    private String text(String file) {
        return new String(store.loadAll().files().get(file), StandardCharsets.UTF_8);
    }
}
