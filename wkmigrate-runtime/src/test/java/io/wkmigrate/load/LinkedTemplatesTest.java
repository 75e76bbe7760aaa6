package io.wkmigrate.load;

import static io.wkmigrate.api.definition.DefinitionKind.DATASET;
import static io.wkmigrate.api.definition.DefinitionKind.LINKED_SERVICE;
import static io.wkmigrate.api.definition.DefinitionKind.PIPELINE;
import static io.wkmigrate.load.GitLayoutTest.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinkedTemplatesTest {

    private static final String HEAD =
            "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",";

    private static final String MASTER = HEAD + """
            "parameters": {"factoryName": {"type": "string"}, "containerUri": {"type": "string"},
                           "url": {"type": "string", "defaultValue": "https://master"}},
            "resources": [
              {"name": "adf_ArmTemplate_0", "type": "Microsoft.Resources/deployments",
               "properties": {"mode": "Incremental",
                 "templateLink": {"uri": "[concat(parameters('containerUri'), '/ArmTemplate_0.json')]"},
                 "parameters": {"factoryName": {"value": "[parameters('factoryName')]"},
                                "lake_url": {"value": "[parameters('url')]"}}}},
              {"name": "adf_ArmTemplate_1", "type": "Microsoft.Resources/deployments",
               "properties": {"templateLink": {"uri": "[concat(parameters('containerUri'), '/ArmTemplate_1.json')]"},
                 "parameters": {"factoryName": {"value": "[parameters('factoryName')]"}}}}]}""";

    private static final String PIECE_0 = HEAD + """
            "parameters": {"factoryName": {"type": "string"}, "lake_url": {"type": "string"}},
            "resources": [
              {"name": "[concat(parameters('factoryName'), '/lake')]",
               "type": "Microsoft.DataFactory/factories/linkedServices",
               "properties": {"url": "[parameters('lake_url')]"}}]}""";

    private static final String PIECE_1 = HEAD + """
            "parameters": {"factoryName": {"type": "string"}},
            "resources": [
              {"name": "[concat(parameters('factoryName'), '/load')]",
               "type": "Microsoft.DataFactory/factories/pipelines", "properties": {"activities": []}}]}""";

    private static final String PARAMETERS =
            "{\"$schema\": \"https://schema.management.azure.com/schemas/2015-01-01/deploymentParameters.json#\","
                    + "\"parameters\": {\"factoryName\": {\"value\": \"adf-prod\"}}}";

    @TempDir
    private Path folder;

    private SourceFolder pieces() {
        return new SourceFolder(folder)
                .file("linkedTemplates/ArmTemplate_master.json", MASTER)
                .file("linkedTemplates/ArmTemplateParameters_master.json", PARAMETERS)
                .file("linkedTemplates/ArmTemplate_0.json", PIECE_0)
                .file("linkedTemplates/ArmTemplate_1.json", PIECE_1);
    }

    @Test
    void linkedTemplatesAreReadThroughTheirMasterWithTheValuesItPasses() {
        Factory factory = SourceFolder.only(pieces().write());

        assertThat(factory.name()).isEqualTo("adf-prod");
        assertThat(names(factory, PIPELINE)).containsExactly("load");
        Definition lake = factory.find(LINKED_SERVICE, "lake").orElseThrow();
        assertThat(lake.place()).hasToString("linkedTemplates/ArmTemplate_0.json#/resources/0");
        assertThat(lake.properties()).hasToString("{\"url\":\"https://master\"}");
        assertThat(factory.files()).hasSize(4).allMatch(each -> each.rejection().isEmpty());
        assertThat(factory.findings()).isEmpty();
    }

    @Test
    void aMasterNamedAloneFindsItsPieces() {
        pieces().write();

        Factory factory = SourceFolder.only(folder.resolve("linkedTemplates/ArmTemplate_master.json"));

        assertThat(names(factory, PIPELINE)).containsExactly("load");
        assertThat(factory.files()).hasSize(4);
    }

    @Test
    void theOneTemplateBesideThePiecesIsUsedAndNothingIsTwice() {
        String whole = HEAD + """
                "resources": [
                  {"name": "adf-prod/load", "type": "Microsoft.DataFactory/factories/pipelines",
                   "properties": {"activities": []}},
                  {"name": "adf-prod/lake", "type": "Microsoft.DataFactory/factories/linkedServices",
                   "properties": {"url": "https://whole"}}]}""";

        Factory factory = SourceFolder.only(
                pieces().file("ARMTemplateForFactory.json", whole).write());

        assertThat(factory.find(LINKED_SERVICE, "lake").orElseThrow().properties())
                .hasToString("{\"url\":\"https://whole\"}");
        assertThat(factory.files()).hasSize(5).allMatch(each -> each.rejection().isEmpty());
        assertThat(factory.findings()).isEmpty();
    }

    @Test
    void aDefinitionThatOnlyThePiecesHaveIsNotLost() {
        String whole = HEAD + """
                "resources": [
                  {"name": "adf-prod/load", "type": "Microsoft.DataFactory/factories/pipelines",
                   "properties": {"activities": []}}]}""";

        Factory factory = SourceFolder.only(
                pieces().file("ARMTemplateForFactory.json", whole).write());

        assertThat(names(factory, LINKED_SERVICE)).containsExactly("lake");
    }

    @Test
    void aLinkThatLeadsNowhereIsTold() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .file("linkedTemplates/ArmTemplate_master.json", MASTER)
                .file("linkedTemplates/ArmTemplate_0.json", PIECE_0)
                .write());

        assertThat(factory.findings())
                .filteredOn(each -> each.code() == Findings.REFERENCE_MISSING)
                .extracting(each -> each.place() + " " + each.message())
                .containsExactly(
                        "linkedTemplates/ArmTemplate_master.json#/resources/1/properties/templateLink The linked"
                                + " template \"armtemplate_1.json\" is not part of the source.");
    }

    @Test
    void aTemplateThatTwoFactoriesLinkToIsReadForBothAndAccountedForOnce() {
        String main = HEAD + """
                "resources": [
                  {"type": "Microsoft.Resources/deployments", "properties": {"templateLink": {"relativePath": "piece.json"},
                   "parameters": {"factoryName": {"value": "NAME"}}}}]}""";

        List<Factory> factories = SourceFolder.all(new SourceFolder(folder)
                .file("dev.json", main.replace("NAME", "adf-dev"))
                .file("prod.json", main.replace("NAME", "adf-prod"))
                .file("piece.json", PIECE_1)
                .write());

        assertThat(factories).extracting(Factory::name).containsExactly("adf-dev", "adf-prod");
        assertThat(factories)
                .allSatisfy(each -> assertThat(names(each, PIPELINE)).containsExactly("load"));
        assertThat(factories.stream().flatMap(each -> each.files().stream()))
                .extracting(LoadedFile::file)
                .containsExactlyInAnyOrder("dev.json", "piece.json", "prod.json");
    }

    @Test
    void anInlineTemplateIsReadInTheScopeItNames() {
        String template = HEAD + """
                "parameters": {"x": {"type": "string", "defaultValue": "outer"}},
                "resources": [
                  {"name": "one", "type": "Microsoft.Resources/deployments", "properties": {
                    "template": {"parameters": {"x": {"type": "string", "defaultValue": "inner"}}, "resources": [
                      {"name": "f/a", "type": "Microsoft.DataFactory/factories/datasets",
                       "properties": {"x": "[parameters('x')]"}}]}}},
                  {"name": "two", "type": "Microsoft.Resources/deployments", "properties": {
                    "expressionEvaluationOptions": {"scope": "inner"},
                    "parameters": {"y": {"value": "[concat(parameters('x'), '!')]"}},
                    "template": {"parameters": {"x": {"type": "string", "defaultValue": "inner"}, "y": {"type": "string"}},
                    "resources": [
                      {"name": "f/b", "type": "Microsoft.DataFactory/factories/datasets",
                       "properties": {"x": "[parameters('x')]", "y": "[parameters('y')]"}}]}}}]}""";

        Factory factory = SourceFolder.only(
                new SourceFolder(folder).file("x.json", template).write());

        assertThat(factory.find(DATASET, "a").orElseThrow().properties()).hasToString("{\"x\":\"outer\"}");
        assertThat(factory.find(DATASET, "b").orElseThrow().properties())
                .hasToString("{\"x\":\"inner\",\"y\":\"outer!\"}");
        assertThat(factory.find(DATASET, "a").orElseThrow().place().pointer())
                .isEqualTo("/resources/0/properties/template/resources/0");
    }

    @Test
    void templatesThatLinkToEachOtherInACircleAreReadOnce() {
        String link = HEAD + """
                "resources": [
                  {"type": "Microsoft.Resources/deployments", "properties": {"templateLink": {"relativePath": "NEXT"}}},
                  {"name": "f/NAME", "type": "Microsoft.DataFactory/factories/datasets", "properties": {}}]}""";

        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .file("a.json", link.replace("NEXT", "b.json").replace("NAME", "one"))
                .file("b.json", link.replace("NEXT", "a.json").replace("NAME", "two"))
                .write());

        assertThat(names(factory, DATASET)).containsExactly("one", "two");
    }
}
