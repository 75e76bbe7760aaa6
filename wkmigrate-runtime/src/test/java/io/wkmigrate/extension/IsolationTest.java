package io.wkmigrate.extension;

import static io.wkmigrate.fake.rulejar.Sources.translator;
import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.WorkspaceClient;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.translate.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What rule jars see of this program and of each other. */
class IsolationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.wkmigrate.translate.RuleSet.builtIn()",
                "new picocli.CommandLine(new Object())",
                "new com.databricks.sdk.WorkspaceClient()",
            })
    void aJarSeesNothingOfThisProgramButTheApi(String code) {
        Converted converted = convert(RuleJarForge.module("acme")
                .seeing(RuleSet.class)
                .seeing(CommandLine.class)
                .seeing(WorkspaceClient.class)
                .source(translator("Ship", "return fail(source, \"\" + " + code + ");")));

        assertThat(converted.result().findings())
                .extracting(Finding::message)
                .contains("The rule acme/ShipTranslator of acme.jar ended with NoClassDefFoundError at"
                        + " ShipTranslator.java:18.");
    }

    @Test
    void aJarSeesTheApiAndJackson() {
        Converted converted = convert(RuleJarForge.module("acme")
                .source(translator(
                        "Ship",
                        "return fail(source, new com.fasterxml.jackson.databind.ObjectMapper()"
                                + ".createObjectNode().put(\"a\", 1).toString());")));

        assertThat(converted.everything()).contains("{\"a\":1}");
    }

    @Test
    void aJarReadsItsOwnFiles() {
        Converted converted = convert(RuleJarForge.module("acme")
                .file("com/acme/ship.txt", "from a file")
                .source(translator("Ship", """
                        try (var in = ShipTranslator.class.getResourceAsStream("ship.txt")) {
                            return fail(source, new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                        } catch (java.io.IOException e) {
                            throw new IllegalStateException(e);
                        }""")));

        assertThat(converted.everything()).contains("from a file");
    }

    @Test
    void twoJarsWithClassesOfOneNameDoNotMeet() {
        RuleJar first = Loading.load(withCounter("one", "One"), "one.jar");
        RuleJar second = Loading.load(withCounter("two", "Two"), "two.jar");

        Converted converted =
                Adf.of("Load", """
                        {"activities": [{"name": "A", "type": "One"}, {"name": "B", "type": "Two"}]}""").rules(Loading.with(first, second)).convert();

        assertThat(converted.everything()).contains("one alone").contains("two alone");
    }

    /** A module whose rule uses a class that the other module has, too. */
    private static RuleJarForge withCounter(String module, String type) {
        return RuleJarForge.module(module)
                .source("package com.acme;\nfinal class Shared {\nstatic final String NAME = \"" + module
                        + "\".strip();\n}\n")
                .source(translator(type, "return fail(source, Shared.NAME + \" alone\");"));
    }

    private static Converted convert(RuleJarForge forge) {
        return Adf.of("Load", "{\"activities\": [{\"name\": \"Go\", \"type\": \"Ship\"}]}")
                .rules(Loading.with(Loading.load(forge, "acme.jar")))
                .convert();
    }
}
