package io.wkmigrate.load;

import static io.wkmigrate.api.definition.DefinitionKind.CREDENTIAL;
import static io.wkmigrate.api.definition.DefinitionKind.DATASET;
import static io.wkmigrate.api.definition.DefinitionKind.INTEGRATION_RUNTIME;
import static io.wkmigrate.api.definition.DefinitionKind.LINKED_SERVICE;
import static io.wkmigrate.api.definition.DefinitionKind.MANAGED_PRIVATE_ENDPOINT;
import static io.wkmigrate.api.definition.DefinitionKind.MANAGED_VIRTUAL_NETWORK;
import static io.wkmigrate.api.definition.DefinitionKind.NOTEBOOK;
import static io.wkmigrate.api.definition.DefinitionKind.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitLayoutTest {

    @TempDir
    private Path folder;

    @Test
    void everyFolderOfAFactoryIsRead() {
        String definition = "{\"properties\": {\"type\": \"X\"}}";
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .pipeline("pipeline/load.json", "load")
                .file("dataset/a.json", definition)
                .file("linkedService/a.json", definition)
                .file("integrationRuntime/a.json", definition)
                .file("credential/a.json", definition)
                .file("managedVirtualNetwork/default.json", definition)
                .file("managedVirtualNetwork/default/managedPrivateEndpoint/a.json", definition)
                .file("notebook/a.json", definition)
                .write());

        assertThat(List.of(
                        DATASET, LINKED_SERVICE, INTEGRATION_RUNTIME, CREDENTIAL, MANAGED_PRIVATE_ENDPOINT, NOTEBOOK))
                .allSatisfy(kind -> assertThat(names(factory, kind)).containsExactly("a"));
        assertThat(names(factory, PIPELINE)).containsExactly("load");
        assertThat(names(factory, MANAGED_VIRTUAL_NETWORK)).containsExactly("default");
        assertThat(factory.findings()).isEmpty();
        assertThat(factory.files()).hasSize(8);
    }

    @Test
    void folderNamesMatchInAnyCasingAndInThePlural() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .pipeline("PIPELINES/a.json", "a")
                .file("LinkedServices/b.JSON", "{\"properties\": {}}")
                .write());

        assertThat(names(factory, PIPELINE)).containsExactly("a");
        assertThat(names(factory, LINKED_SERVICE)).containsExactly("b");
    }

    @Test
    void aDefinitionWithoutNameIsCalledAsItsFile() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .file("dataset/orders.json", "{\"properties\": {}}")
                .write());

        assertThat(names(factory, DATASET)).containsExactly("orders");
    }

    @Test
    void definitionsAreFoundAndSortedIgnoringCase() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .pipeline("pipeline/1.json", "beta")
                .pipeline("pipeline/2.json", "Init")
                .pipeline("pipeline/3.json", "Alpha")
                .write());

        assertThat(names(factory, PIPELINE)).containsExactly("Alpha", "beta", "Init");
        assertThat(factory.find(PIPELINE, "INIT")).map(Definition::name).contains("Init");
        assertThat(factory.find(PIPELINE, "gamma")).isEmpty();
    }

    @Test
    void theFactoryFileTellsTheName() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .pipeline("pipeline/a.json", "a")
                .file("factory/adf-sales-dev.json", """
                        {"name": "adf-sales-dev", "location": "westeurope",
                         "properties": {"globalParameters": {"env": {"type": "string", "value": "dev"}}}}""")
                .write());

        assertThat(factory.name()).isEqualTo("adf-sales-dev");
        assertThat(factory.nameIsKnown()).isTrue();
        assertThat(factory.definitions(DefinitionKind.FACTORY)
                        .get(0)
                        .properties()
                        .at("/globalParameters/env/value"))
                .hasToString("\"dev\"");
    }

    @Test
    void aFactoryWithoutItsFileIsCalledAsTheFolder() throws Exception {
        Path sales = Files.createDirectory(folder.resolve("sales"));

        Factory factory = SourceFolder.only(
                new SourceFolder(sales).pipeline("pipeline/a.json", "a").write());

        assertThat(factory.name()).isEqualTo("sales");
        assertThat(factory.nameIsKnown()).isFalse();
        assertThat(factory.path()).isEmpty();
    }

    @Test
    void propertyNamesMatchInAnyCasingAndPlacesKeepTheSpelling() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .file("pipeline/a.json", "{\"Name\": \"x\", \"Properties\": {\"activities\": []}}")
                .write());

        Definition pipeline = factory.find(PIPELINE, "x").orElseThrow();
        assertThat(pipeline.properties().has("activities")).isTrue();
        assertThat(pipeline.place()).hasToString("pipeline/a.json#");
        assertThat(pipeline.propertiesPlace()).hasToString("pipeline/a.json#/Properties");
    }

    @Test
    void doubledBracketsAreLeftAlone() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .file(
                        "dataset/a.json",
                        "{\"properties\": {\"schema\": \"[[dbo].[t]\", \"table\": \"[parameters('x')]\"}}")
                .write());

        assertThat(factory.find(DATASET, "a").orElseThrow().properties())
                .hasToString("{\"schema\":\"[[dbo].[t]\",\"table\":\"[parameters('x')]\"}");
    }

    @Test
    void digitsOfNumbersAndOrderOfMembersSurvive() {
        String properties = "{\"z\":123456789012345678901234567890,\"a\":0.10,\"m\":9007199254740993,\"e\":1.5E+300}";
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .file("dataset/a.json", "{\"properties\":" + properties + "}")
                .write());

        assertThat(factory.find(DATASET, "a").orElseThrow().properties()).hasToString(properties);
    }

    @Test
    void foldersInsideAFolderOfDefinitionsBelongToIt() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .pipeline("pipeline/a.json", "a")
                .pipeline("pipeline/notebook/b.json", "b")
                .pipeline("pipeline/sales/eu/c.json", "c")
                .write());

        assertThat(names(factory, PIPELINE)).containsExactly("a", "b", "c");
    }

    @Test
    void companionsAreParsedSilentlyAndOtherJsonIsTold() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .pipeline("pipeline/a.json", "a")
                .file("publish_config.json", "{\"publishBranch\": \"adf_publish\"}")
                .file("arm-template-parameters-definition.json", "{}")
                .file("package.json", "{\"name\": \"build\"}")
                .pipeline("backup/old.json", "old")
                .write());

        assertThat(factory.files()).hasSize(5).allMatch(each -> each.rejection().isEmpty());
        assertThat(factory.findings())
                .extracting(each -> each.place().file() + ": " + each.message())
                .containsExactly(
                        "backup/old.json: The file looks like a pipeline but is in no folder of definitions, so it was"
                                + " not used.",
                        "package.json: The file holds no definition.");
        assertThat(factory.findings()).extracting(Finding::code).containsOnly(Findings.NOT_A_DEFINITION);
    }

    @Test
    void filesOfOtherKindsAreCountedAndDotFilesAreNot() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .pipeline("pipeline/a.json", "a")
                .file("README.md", "#")
                .file("docs/x.MD", "#")
                .file("LICENSE", "")
                .file(".git/config.json", "{}")
                .file("pipeline/.draft.json", "{}")
                .write());

        assertThat(factory.files()).extracting(LoadedFile::file).containsExactly("pipeline/a.json");
        assertThat(factory.findings()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo(Findings.FILES_NOT_READ);
            assertThat(each.message()).isEqualTo("Not read: 3 files (2 .md, 1 without extension).");
        });
    }

    @Test
    void aFolderWithoutDefinitionsIsAFactoryWithoutDefinitions() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("nothing"));

        Factory factory = SourceFolder.only(empty);

        assertThat(factory.name()).isEqualTo("nothing");
        assertThat(factory.files()).isEmpty();
        assertThat(DefinitionKind.values())
                .allSatisfy(kind -> assertThat(factory.definitions(kind)).isEmpty());
    }

    @Test
    void aSourceThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> Sources.discover(List.of(folder.resolve("no such folder"))))
                .isInstanceOf(SourceNotFoundException.class)
                .hasMessageStartingWith("There is no file or folder \"")
                .hasMessageContaining("no such folder");
    }

    static List<String> names(Factory factory, DefinitionKind kind) {
        return factory.definitions(kind).stream().map(Definition::name).toList();
    }
}
