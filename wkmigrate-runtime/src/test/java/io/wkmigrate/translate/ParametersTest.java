package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.ir.Parameter;
import io.wkmigrate.api.ir.ParameterType;
import io.wkmigrate.api.ir.Variable;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters and variables of pipelines, and global parameters. */
class ParametersTest {

    @TempDir
    Path folder;

    /** The spellings that factories hold (observed shapes of the reference). */
    @ParameterizedTest
    @CsvSource({
        "string, STRING",
        "String, STRING",
        "int, INT",
        "Int, INT",
        "Integer, INT",
        "bool, BOOL",
        "Boolean, BOOL",
        "array, ARRAY",
        "Array, ARRAY",
        "object, OBJECT",
        "Float, FLOAT",
        "securestring, SECURE_STRING"
    })
    void readsTypesInEverySpelling(String written, ParameterType meant) {
        TranslatedPipeline pipeline = pipeline("\"parameters\": {\"p\": {\"type\": \"" + written
                + "\"}}, \"variables\": {\"v\": {\"type\": \"" + written + "\"}}");

        assertThat(pipeline.pipeline().parameters()).extracting(Parameter::type).containsExactly(meant);
        assertThat(pipeline.pipeline().variables()).extracting(Variable::type).containsExactly(meant);
        assertThat(pipeline.findings()).isEmpty();
    }

    @Test
    void keepsDefaultsAsTheyAreAndTheOrderOfTheSource() {
        TranslatedPipeline pipeline = pipeline("""
                "parameters": {
                    "z": {"type": "String", "defaultValue": "@x"},
                    "a": {"type": "Array", "defaultValue": [1, {"b": null}]},
                    "none": {"type": "Int"},
                    "nothing": {"type": "String", "defaultValue": null}
                }""");

        assertThat(pipeline.pipeline().parameters())
                .extracting(each -> each.name() + "="
                        + each.defaultValue().map(Object::toString).orElse("none"))
                .containsExactly("z=\"@x\"", "a=[1,{\"b\":null}]", "none=none", "nothing=none");
    }

    @Test
    void theDefaultOfASecureParameterIsNotKept() {
        TranslatedPipeline pipeline =
                pipeline("\"parameters\": {\"p\": {\"type\": \"SecureString\", \"defaultValue\": \"hunter2\"}}");

        assertThat(pipeline.toString()).doesNotContain("hunter2");
    }

    @Test
    void anUnknownTypeIsReportedAndReadAsText() {
        TranslatedPipeline pipeline = pipeline("\"parameters\": {\"p\": {\"type\": \"Guid\"}}");

        assertThat(pipeline.pipeline().parameters()).extracting(Parameter::type).containsExactly(ParameterType.STRING);
        assertThat(pipeline.findings())
                .extracting(each -> each.place().pointer() + " " + each.message())
                .containsExactly("/properties/parameters/p/type \"Guid\" is not a parameter type.");
    }

    @Test
    void unknownMembersOfAPipelineAreReported() {
        TranslatedPipeline pipeline = pipeline("""
                "CONCURRENCY": "3", "Folder": {"Name": "a/b", "colour": "red"}, "annotations": ["x", 7],
                "lastPublishTime": "2026-01-01T00:00:00Z", "unheard": {"a": 1, "b": 2}""");

        assertThat(pipeline.pipeline().concurrency()).hasValue(3);
        assertThat(pipeline.pipeline().folder()).contains("a/b");
        assertThat(pipeline.pipeline().annotations()).containsExactly("x", "7");
        assertThat(pipeline.findings())
                .extracting(each -> each.code().code() + " " + each.place().pointer())
                .containsExactlyInAnyOrder("WKM-2003 /properties/Folder/colour", "WKM-2003 /properties/unheard");
        assertThat(pipeline.properties().unhandled()).isEqualTo(3);
    }

    @Test
    void globalParametersComeFromTheFactoryAndFromResourcesOfTheirOwnAndTheFactorysWin() {
        TranslatedFactory factory =
                new SmallFactory(folder).file("arm_template.json", """
                        {
                            "$schema": "https://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json#",
                            "contentVersion": "1.0.0.0",
                            "resources": [
                                {
                                    "name": "adf-sales", "type": "Microsoft.DataFactory/factories", "apiVersion": "2018-06-01",
                                    "properties": {"globalParameters": {
                                        "Env": {"type": "string", "value": "prod"},
                                        "Key": {"type": "SecureString", "value": "hunter2"}
                                    }}
                                },
                                {
                                    "name": "adf-sales/default", "apiVersion": "2018-06-01",
                                    "type": "Microsoft.DataFactory/factories/globalparameters",
                                    "properties": {
                                        "env": {"type": "string", "value": "dev"},
                                        "Region": {"type": "string", "value": "west"}
                                    }
                                }
                            ]
                        }""").translate();

        assertThat(factory.globalParameters())
                .extracting(each -> each.name() + "="
                        + each.defaultValue().map(Object::toString).orElse("none"))
                .containsExactly("Env=\"prod\"", "Key=none", "Region=\"west\"");
        assertThat(factory.findings()).isEmpty();
    }

    private TranslatedPipeline pipeline(String members) {
        TranslatedPipeline pipeline = new SmallFactory(folder)
                .define("pipeline", "Load", "{\"activities\": [], " + members + "}")
                .translate()
                .pipelines()
                .get(0);
        Balance.check(pipeline.properties());
        assertThat(pipeline.findings())
                .extracting(Finding::pipeline)
                .allMatch(each -> each.equals(Optional.of("Load")));
        return pipeline;
    }
}
