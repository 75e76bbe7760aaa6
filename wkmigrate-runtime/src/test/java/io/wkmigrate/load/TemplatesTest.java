package io.wkmigrate.load;

import static io.wkmigrate.api.definition.DefinitionKind.DATASET;
import static io.wkmigrate.api.definition.DefinitionKind.FACTORY;
import static io.wkmigrate.api.definition.DefinitionKind.GLOBAL_PARAMETERS;
import static io.wkmigrate.api.definition.DefinitionKind.LINKED_SERVICE;
import static io.wkmigrate.api.definition.DefinitionKind.PIPELINE;
import static io.wkmigrate.load.GitLayoutTest.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemplatesTest {

    static final String TEMPLATE = """
            {"$schema": "http://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json#",
             "contentVersion": "1.0.0.0",
             "parameters": {
               "factoryName": {"type": "string", "defaultValue": "adf-dev"},
               "lake_url": {"type": "string", "defaultValue": "https://dev.dfs.core.windows.net"},
               "lake_accountKey": {"type": "secureString"}},
             "variables": {"factoryId": "[concat('Microsoft.DataFactory/factories/', parameters('factoryName'))]"},
             "resources": [
               {"name": "[concat(parameters('factoryName'), '/load')]",
                "type": "Microsoft.DataFactory/factories/pipelines",
                "apiVersion": "2018-06-01",
                "properties": {"description": "[[draft] for ]", "activities": []},
                "dependsOn": ["[concat(variables('factoryId'), '/linkedServices/lake')]"]},
               {"name": "[concat(parameters('factoryName'), '/lake')]",
                "type": "Microsoft.DataFactory/factories/linkedServices",
                "apiVersion": "2018-06-01",
                "properties": {"type": "AzureBlobFS", "typeProperties": {
                  "url": "[parameters('lake_url')]",
                  "accountKey": {"type": "SecureString", "value": "[parameters('lake_accountKey')]"},
                  "copyOfKey": "[parameters('lake_accountKey')]"}}}]}
            """;

    static final String PARAMETERS = """
            {"$schema": "https://schema.management.azure.com/schemas/2015-01-01/deploymentParameters.json#",
             "contentVersion": "1.0.0.0",
             "parameters": {
               "factoryName": {"value": "adf-prod"},
               "lake_url": {"value": "https://prod.dfs.core.windows.net"},
               "lake_accountKey": {"value": "s3cret"}}}
            """;

    private static final String HEAD =
            "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",";

    @TempDir
    private Path folder;

    @Test
    void expressionsAreEvaluatedWithTheParameterFileBesideTheTemplate() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .file("ARMTemplateForFactory.json", TEMPLATE)
                .file("ARMTemplateParametersForFactory.json", PARAMETERS)
                .write());

        assertThat(factory.name()).isEqualTo("adf-prod");
        assertThat(factory.nameIsKnown()).isTrue();
        Definition pipeline = factory.find(PIPELINE, "load").orElseThrow();
        assertThat(pipeline.place()).hasToString("ARMTemplateForFactory.json#/resources/0");
        assertThat(pipeline.propertiesPlace()).hasToString("ARMTemplateForFactory.json#/resources/0/properties");
        assertThat(pipeline.json())
                .hasToString("{\"name\":\"load\",\"type\":\"Microsoft.DataFactory/factories/pipelines\","
                        + "\"properties\":{\"description\":\"[draft] for ]\",\"activities\":[]}}");
        assertThat(factory.find(LINKED_SERVICE, "lake")
                        .orElseThrow()
                        .properties()
                        .at("/typeProperties/url"))
                .hasToString("\"https://prod.dfs.core.windows.net\"");
        assertThat(factory.files()).hasSize(2).allMatch(each -> each.rejection().isEmpty());
    }

    @Test
    void theValueOfASecretParameterIsNeverReadAndToldOnce() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .file("ARMTemplateForFactory.json", TEMPLATE)
                .file("ARMTemplateParametersForFactory.json", PARAMETERS)
                .write());

        assertThat(factory.find(LINKED_SERVICE, "lake").orElseThrow().json().toString())
                .doesNotContain("s3cret")
                .contains("[parameters('lake_accountKey')]");
        assertThat(factory.findings()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo(Findings.ARM_PARAMETER_UNRESOLVED);
            assertThat(each.place()).hasToString("ARMTemplateForFactory.json#/parameters/lake_accountKey");
            assertThat(each.message()).contains("lake_accountKey").doesNotContain("s3cret");
        });
    }

    @Test
    void aTemplateNamedAloneFindsItsParameters() {
        Path template = new SourceFolder(folder)
                .file("x.json", TEMPLATE)
                .file("x.parameters.json", PARAMETERS)
                .pipeline("unrelated.json", "unrelated")
                .write()
                .resolve("x.json");

        Factory factory = SourceFolder.only(template);

        assertThat(factory.name()).isEqualTo("adf-prod");
        assertThat(factory.files()).extracting(LoadedFile::file).containsExactly("x.json", "x.parameters.json");
    }

    @Test
    void commentsAreAllowedAsInArm() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .file(
                        "x.json",
                        "/* exported */\n" + TEMPLATE.replace("\"contentVersion\"", "// version\n\"contentVersion\""))
                .write());

        assertThat(names(factory, PIPELINE)).containsExactly("load");
    }

    @Test
    void definitionsAreFoundWithoutTheNameOfTheFactory() {
        String template = HEAD + """
                "parameters": {"factoryName": {"type": "string"}},
                "resources": [
                  {"name": "[concat(parameters('factoryName'), '/load')]",
                   "type": "microsoft.datafactory/Factories/Pipelines",
                   "properties": {"activities": []}}]}""";

        Factory factory = SourceFolder.only(
                new SourceFolder(folder).file("sales.json", template).write());

        assertThat(names(factory, PIPELINE)).containsExactly("load");
        assertThat(factory.name()).isEqualTo("sales");
        assertThat(factory.nameIsKnown()).isFalse();
        assertThat(factory.findings()).isEmpty();
    }

    @Test
    void aParameterWithoutValueIsToldOnceAndKeptAsText() {
        String template = HEAD + """
                "parameters": {"url": {"type": "string"}},
                "resources": [
                  {"name": "f/a", "type": "Microsoft.DataFactory/factories/linkedServices",
                   "properties": {"one": "[parameters('url')]", "two": "[concat(parameters('URL'), '/x')]"}}]}""";

        Factory factory = SourceFolder.only(
                new SourceFolder(folder).file("x.json", template).write());

        assertThat(factory.find(LINKED_SERVICE, "a").orElseThrow().properties())
                .hasToString("{\"one\":\"[parameters('url')]\",\"two\":\"[concat(parameters('URL'), '/x')]\"}");
        assertThat(factory.findings())
                .extracting(each -> each.code().code() + " " + each.place() + " " + each.message())
                .containsExactly("WKM-1006 x.json#/parameters/url The parameter \"url\" has no value.");
    }

    @Test
    void whatOnlyAzureKnowsIsToldAndKeptAsText() {
        String template = HEAD + """
                "resources": [
                  {"name": "f/a", "type": "Microsoft.DataFactory/factories/linkedServices",
                   "properties": {"key": "[listKeys(variables('id'), '2019-06-01').keys[0].value]",
                                  "name": "[concat('lake', uniqueString(resourceGroup().id))]"}}]}""";

        Factory factory = SourceFolder.only(
                new SourceFolder(folder).file("x.json", template).write());

        assertThat(factory.find(LINKED_SERVICE, "a")
                        .orElseThrow()
                        .properties()
                        .path("name")
                        .asText())
                .isEqualTo("[concat('lake', uniqueString(resourceGroup().id))]");
        assertThat(factory.findings())
                .extracting(each -> each.code() + " " + each.place().pointer())
                .containsExactly(
                        "ARM_EXPRESSION_UNSUPPORTED /resources/0/properties/key",
                        "ARM_EXPRESSION_UNSUPPORTED /resources/0/properties/name");
    }

    @Test
    void childrenInsideTheFactoryAreItsDefinitions() {
        String template = HEAD + """
                "resources": [
                  {"name": "adf-sales", "type": "Microsoft.DataFactory/factories", "location": "[resourceGroup().location]",
                   "properties": {"globalParameters": {"env": {"type": "string", "value": "dev"}}},
                   "resources": [
                     {"name": "load", "type": "pipelines", "properties": {"activities": []}},
                     {"name": "adf-sales/lake", "type": "Microsoft.DataFactory/factories/linkedServices", "properties": {}}]},
                  {"name": "lake", "type": "Microsoft.Storage/storageAccounts", "properties": {}}]}""";

        Factory factory = SourceFolder.only(
                new SourceFolder(folder).file("azuredeploy.json", template).write());

        assertThat(factory.name()).isEqualTo("adf-sales");
        assertThat(factory.find(PIPELINE, "load").orElseThrow().place().pointer())
                .isEqualTo("/resources/0/resources/0");
        assertThat(names(factory, LINKED_SERVICE)).containsExactly("lake");
        assertThat(factory.definitions(FACTORY)).hasSize(1);
        assertThat(factory.findings())
                .extracting(each -> each.code() + " " + each.place().pointer() + " " + each.message())
                .containsExactly(
                        "NOT_A_DEFINITION /resources/1 The resource of type Microsoft.Storage/storageAccounts is no"
                                + " definition of a factory.");
    }

    @Test
    void templatesOfAGalleryAreFactoriesEach() {
        List<Factory> factories = SourceFolder.all(new SourceFolder(folder)
                .file("gallery/Copy files.json", TEMPLATE)
                .file("gallery/Move files.json", TEMPLATE)
                .file("gallery/manifest.json", "{\"name\": \"Copy files\"}")
                .write());

        assertThat(factories).extracting(Factory::path).containsExactly("gallery/Copy files", "gallery/Move files");
        assertThat(factories)
                .allSatisfy(each -> assertThat(names(each, PIPELINE)).containsExactly("load"));
    }

    @Test
    void aSynapseWorkspaceIsRead() {
        String template = HEAD + """
                "parameters": {"workspaceName": {"type": "string"}},
                "resources": [
                  {"name": "[concat(parameters('workspaceName'), '/load')]",
                   "type": "Microsoft.Synapse/workspaces/pipelines", "properties": {"activities": []}},
                  {"name": "[concat(parameters('workspaceName'), '/orders')]",
                   "type": "Microsoft.Synapse/workspaces/datasets", "properties": {}}]}""";
        String parameters = PARAMETERS.replace("factoryName", "workspaceName").replace("adf-prod", "syn-prod");

        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .file("TemplateForWorkspace.json", template)
                .file("TemplateParametersForWorkspace.json", parameters)
                .write());

        assertThat(factory.name()).isEqualTo("syn-prod");
        assertThat(names(factory, PIPELINE)).containsExactly("load");
        assertThat(names(factory, DATASET)).containsExactly("orders");
    }

    @Test
    void publishedGlobalParametersAreReadFromTheirOwnFile() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .file("ARMTemplateForFactory.json", TEMPLATE)
                .file(
                        "globalParameters/adf_GlobalParameters.json",
                        "{\"env\": {\"type\": \"string\", \"value\": \"dev\"}}")
                .write());

        Definition parameters = factory.definitions(GLOBAL_PARAMETERS).get(0);
        assertThat(parameters.properties().at("/env/value")).hasToString("\"dev\"");
        assertThat(parameters.propertiesPlace()).hasToString("globalParameters/adf_GlobalParameters.json#");
    }

    @Test
    void aTwinInTheSameTemplateIsTold() {
        String resource =
                "{\"name\": \"f/a\", \"type\": \"Microsoft.DataFactory/factories/pipelines\", \"properties\": {}}";
        String template = HEAD + "\"resources\": [" + resource + "," + resource.replace("f/a", "f/A") + "]}";

        Factory factory = SourceFolder.only(
                new SourceFolder(folder).file("x.json", template).write());

        assertThat(factory.findings())
                .extracting(each -> each.code() + " " + each.place() + " " + each.message())
                .containsExactly("DUPLICATE_DEFINITION x.json#/resources/1 The pipeline \"A\" is defined at"
                        + " x.json#/resources/0 already.");
    }

    @Test
    void aResourceThatIsNeverDeployedIsLeftOutAndTold() {
        String template = HEAD + """
                "resources": [
                  {"name": "f/a", "type": "Microsoft.DataFactory/factories/pipelines", "condition": "[equals(1, 2)]",
                   "properties": {}}]}""";

        Factory factory = SourceFolder.only(
                new SourceFolder(folder).file("x.json", template).write());

        assertThat(factory.definitions(PIPELINE)).isEmpty();
        assertThat(factory.findings())
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo(Findings.NOT_A_DEFINITION));
    }

    @Test
    void aTemplateWithoutFactoryIsNoDefinition() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .pipeline("pipeline/a.json", "a")
                .file(
                        "infra/storage.json",
                        HEAD + "\"resources\": [{\"type\": \"Microsoft.Storage/storageAccounts\"}]}")
                .write());

        assertThat(factory.findings())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.message()).isEqualTo("The template holds no factory or Synapse workspace."));
    }
}
