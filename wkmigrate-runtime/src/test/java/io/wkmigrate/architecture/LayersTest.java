package io.wkmigrate.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom: the stages in the order in which data flows, the command line on top. */
@AnalyzeClasses(
        packages = "io.wkmigrate",
        importOptions = {DoNotIncludeTests.class, WithoutProcessor.class})
class LayersTest {

    @ArchTest
    static final ArchRule aStageKnowsOnlyTheStagesBeforeIt = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .ensureAllClassesAreContainedInArchitecture()
            .layer("api")
            .definedBy("io.wkmigrate.api..")
            .layer("rules")
            .definedBy("io.wkmigrate.rules..")
            .layer("load")
            .definedBy("io.wkmigrate.load..")
            .layer("translate")
            .definedBy("io.wkmigrate.translate..")
            .layer("extension")
            .definedBy("io.wkmigrate.extension..")
            .layer("yaml")
            .definedBy("io.wkmigrate.yaml..")
            .layer("policy")
            .definedBy("io.wkmigrate.policy..")
            .layer("settings")
            .definedBy("io.wkmigrate.settings..")
            .layer("expression")
            .definedBy("io.wkmigrate.expression..")
            .layer("lower")
            .definedBy("io.wkmigrate.lower..")
            .optionalLayer("verify")
            .definedBy("io.wkmigrate.verify..")
            .layer("workspace")
            .definedBy("io.wkmigrate.workspace..")
            .layer("store")
            .definedBy("io.wkmigrate.store..")
            .layer("report")
            .definedBy("io.wkmigrate.report..")
            .layer("convert")
            .definedBy("io.wkmigrate.convert..")
            .layer("catalogue")
            .definedBy("io.wkmigrate.catalogue..")
            .layer("jobs")
            .definedBy("io.wkmigrate.jobs..")
            .layer("doctor")
            .definedBy("io.wkmigrate.doctor..")
            .layer("deploy")
            .definedBy("io.wkmigrate.deploy..")
            .layer("authoring")
            .definedBy("io.wkmigrate.authoring..")
            .layer("cli")
            .definedBy("io.wkmigrate.cli..")
            .whereLayer("api")
            .mayNotAccessAnyLayer()
            .whereLayer("rules")
            .mayOnlyAccessLayers("api")
            .whereLayer("rules")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("load")
            .mayOnlyAccessLayers("api")
            .whereLayer("translate")
            .mayOnlyAccessLayers("api", "load")
            .whereLayer("extension")
            .mayOnlyAccessLayers("api", "translate")
            .whereLayer("extension")
            .mayOnlyBeAccessedByLayers("settings", "deploy", "cli")
            .whereLayer("yaml")
            .mayOnlyAccessLayers("api")
            .whereLayer("yaml")
            .mayOnlyBeAccessedByLayers("policy", "settings")
            .whereLayer("policy")
            .mayOnlyAccessLayers("api", "translate", "yaml")
            .whereLayer("policy")
            .mayOnlyBeAccessedByLayers("settings", "deploy", "cli")
            .whereLayer("settings")
            .mayOnlyAccessLayers("api", "translate", "extension", "policy", "yaml", "convert")
            .whereLayer("settings")
            .mayOnlyBeAccessedByLayers("deploy", "cli")
            .whereLayer("expression")
            .mayOnlyAccessLayers("api")
            .whereLayer("lower")
            .mayOnlyAccessLayers("api", "load", "translate", "expression")
            .whereLayer("verify")
            .mayOnlyAccessLayers("api", "load", "translate", "expression", "lower")
            .whereLayer("store")
            .mayOnlyAccessLayers("api", "load", "translate", "lower", "verify", "workspace")
            .whereLayer("report")
            .mayOnlyAccessLayers("api", "verify")
            .whereLayer("workspace")
            .mayNotAccessAnyLayer()
            .whereLayer("catalogue")
            .mayOnlyAccessLayers("api", "load", "translate", "lower", "verify", "store", "report", "convert")
            .whereLayer("catalogue")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("jobs")
            .mayOnlyAccessLayers("api", "report", "workspace")
            .whereLayer("doctor")
            .mayOnlyAccessLayers("report", "workspace")
            .whereLayer("deploy")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("authoring")
            .mayNotAccessAnyLayer()
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    /** Two interpreters that share code with what they check would share its faults. */
    @ArchTest
    static final ArchRule theProofKnowsNothingOfHowJobsAreMade = classes()
            .that()
            .resideInAPackage("io.wkmigrate.verify..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "com.fasterxml.jackson.databind..",
                    "org.logicng.knowledgecompilation..",
                    "org.logicng.formulas",
                    "org.logicng.handlers",
                    "io.wkmigrate.verify..",
                    "io.wkmigrate.load.input",
                    "io.wkmigrate.lower.workflow");

    @ArchTest
    static final ArchRule partsOfTheProofDoNotGoInCircles =
            slices().matching("io.wkmigrate.verify.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatARuleAuthorCompilesAgainstIsSmall = classes()
            .that()
            .resideInAnyPackage("io.wkmigrate.api..", "io.wkmigrate.rules..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "com.fasterxml.jackson.core..",
                    "com.fasterxml.jackson.databind..",
                    "io.wkmigrate.api..",
                    "io.wkmigrate.rules..");

    @ArchTest
    static final ArchRule partsOfLoweringDoNotGoInCircles =
            slices().matching("io.wkmigrate.lower.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule partsOfLoadingDoNotGoInCircles =
            slices().matching("io.wkmigrate.load.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule stagesDoNotGoInCircles =
            slices().matching("io.wkmigrate.(*)..").should().beFreeOfCycles();
}
