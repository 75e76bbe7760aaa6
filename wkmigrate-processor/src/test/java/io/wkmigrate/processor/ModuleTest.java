package io.wkmigrate.processor;

import static io.wkmigrate.processor.Compilations.clean;
import static io.wkmigrate.processor.Compilations.compile;
import static io.wkmigrate.processor.Compilations.compileCleanly;
import static io.wkmigrate.processor.Compilations.generated;
import static io.wkmigrate.processor.Sources.activityRule;
import static io.wkmigrate.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The generated registry, compiled and run. */
class ModuleTest {

    private static final JavaFileObject FILE_RULE = source("com.acme.rules.dataset", """
            /**
             * Files that {@code Acme}   keeps in a
             * {@link java.util.Map map}. A second sentence.
             *
             * @see Object
             */
            @Translates(value = {"Parquet", "AcmeLedger"}, replaces = "builtin/ParquetTranslator", custom = true)
            @Untranslated(property = "compressionCodec", reason = "Spark | tells it\\nby itself")
            final class FileTranslator implements DatasetTranslator<FileTranslator.Properties> {
                record Properties(Optional<Place> location) {}
                @Untranslated(property = "*", reason = "it is of no use")
                record Place(@Property("folderPath") Optional<Value<String>> folder) {}
                public Dataset translate(DatasetDefinition<Properties> source, TranslationContext context) {
                    throw new UnsupportedOperationException();
                }
            }
            """);

    private static JavaFileObject rewrite(String annotation, String name, String kind) {
        return source("com.acme.rules.rewrite", """
                %s
                final class %s implements %sRewrite {
                    public %3$s rewrite(%3$s it) {
                        return it;
                    }
                }
                """.formatted(annotation, name, kind));
    }

    @Test
    void rulesOfOtherPackagesAreFoundByTypeInLowerCase() {
        RuleModule module = GeneratedModule.load(compileCleanly(FILE_RULE, activityRule("SleepTranslator", "Sleep")));
        assertThat(module.getClass().getName()).isEqualTo("com.acme.rules.RulesRuleModule");
        assertThat(module.name()).isEqualTo("rules");
        assertThat(module.dataset("parquet").descriptor().id()).isEqualTo("rules/FileTranslator");
        assertThat(module.dataset("acmeledger")).isNotNull();
        assertThat(module.activity("sleep").descriptor().id()).isEqualTo("rules/SleepTranslator");
    }

    @Test
    void lowerCaseIsThatOfNoLanguage() {
        RuleModule module = GeneratedModule.load(compileCleanly(activityRule("IngestTranslator", "INGEST_I")));
        assertThat(module.activity("ingest_i")).isNotNull();
    }

    @Test
    void unknownTypesAndOtherKindsHaveNoRule() {
        RuleModule module = GeneratedModule.load(compileCleanly(activityRule("SleepTranslator", "Sleep")));
        assertThat(module.activity("wait")).isNull();
        assertThat(module.dataset("sleep")).isNull();
        assertThat(module.linkedService("sleep")).isNull();
        assertThat(module.trigger("sleep")).isNull();
        assertThat(module.copySource("sleep")).isNull();
        assertThat(module.copySink("sleep")).isNull();
        assertThat(module.pipelineRewrites()).isEmpty();
        assertThat(module.jobRewrites()).isEmpty();
        assertThat(module.functionLibraries()).isEmpty();
    }

    @Test
    void everyKindOfRuleIsDispatched() {
        RuleModule module = GeneratedModule.load(compileCleanly(
                translator("LinkedService", "LinkedServiceDefinition", "Connection"),
                translator("Trigger", "TriggerDefinition", "Trigger"),
                translator("Dataset", "DatasetDefinition", "Dataset"),
                translator("CopySource", "CopySideDefinition", "CopySource"),
                translator("CopySink", "CopySideDefinition", "CopySink"),
                translator("Activity", "ActivityDefinition", "Activity")));
        assertThat(module.linkedService("acme").descriptor().kind()).isEqualTo(RuleKind.LINKED_SERVICE);
        assertThat(module.trigger("acme").descriptor().kind()).isEqualTo(RuleKind.TRIGGER);
        assertThat(module.dataset("acme").descriptor().kind()).isEqualTo(RuleKind.DATASET);
        assertThat(module.copySource("acme").descriptor().kind()).isEqualTo(RuleKind.COPY_SOURCE);
        assertThat(module.copySink("acme").descriptor().kind()).isEqualTo(RuleKind.COPY_SINK);
        assertThat(module.activity("acme").descriptor().kind()).isEqualTo(RuleKind.ACTIVITY);
        assertThat(module.catalogue())
                .extracting(RuleDescriptor::kind)
                .containsExactly(
                        RuleKind.ACTIVITY,
                        RuleKind.DATASET,
                        RuleKind.LINKED_SERVICE,
                        RuleKind.TRIGGER,
                        RuleKind.COPY_SOURCE,
                        RuleKind.COPY_SINK);
    }

    private static JavaFileObject translator(String kind, String definition, String result) {
        return source("""
                @Translates(value = "Acme", custom = true)
                final class Acme%1$s implements %1$sTranslator<Acme%1$s.Properties> {
                    record Properties() {}
                    public %3$s translate(%2$s<Properties> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """.formatted(kind, definition, result));
    }

    @Test
    void typeArgumentMayComeFromASuperclass() {
        JavaFileObject base = source("""
                abstract class Base<R, Q> implements Middle<Q> {
                    public Activity translate(ActivityDefinition<Q> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                interface Middle<P> extends ActivityTranslator<P> {}
                """);
        JavaFileObject rule = source("""
                @Translates("Wait")
                final class WaitTranslator extends Base<String, WaitTranslator.Properties> {
                    record Properties(Value<Integer> waitTimeInSeconds) {}
                }
                """);
        RuleModule module = GeneratedModule.load(compileCleanly(base, rule));
        assertThat(module.activity("wait").descriptor().binds()).containsExactly("waitTimeInSeconds");
    }

    @Test
    void descriptorTellsEverythingOfARule() {
        RuleModule module = GeneratedModule.load(compileCleanly(FILE_RULE));
        RuleDescriptor descriptor = module.catalogue().get(0);
        assertThat(descriptor)
                .isEqualTo(new RuleDescriptor(
                        "dataset/FileTranslator",
                        RuleKind.DATASET,
                        List.of("AcmeLedger", "Parquet"),
                        "builtin/ParquetTranslator",
                        "",
                        0,
                        "Files that Acme keeps in a map.",
                        List.of("location", "location.folderPath"),
                        Map.of(
                                "compressionCodec", "Spark | tells it\nby itself",
                                "location.*", "it is of no use")));
        assertThat(descriptor.untranslated().keySet()).containsExactly("compressionCodec", "location.*");
    }

    @Test
    void rewritesComeByPriorityAndThenByName() {
        RuleModule module = GeneratedModule.load(compileCleanly(
                rewrite("@Rewrites(priority = 500)", "Beta", "Pipeline"),
                rewrite("@Rewrites", "Alpha", "Pipeline"),
                rewrite("@Rewrites(priority = 7)", "Zeta", "Pipeline"),
                rewrite("@Rewrites(priority = 1000)", "Owner", "Job")));
        assertThat(module.pipelineRewrites().keySet()).containsExactly("rewrite/Zeta", "rewrite/Alpha", "rewrite/Beta");
        assertThat(module.jobRewrites().keySet()).containsExactly("rewrite/Owner");
        assertThat(module.catalogue())
                .extracting(RuleDescriptor::id)
                .containsExactly("rewrite/Alpha", "rewrite/Beta", "rewrite/Zeta", "rewrite/Owner");
    }

    private static JavaFileObject functions(String name, String function) {
        return source("com.acme.rules.functions", """
                import io.wkmigrate.api.expression.*;

                /** Functions of our own. */
                @DefinesFunctions
                final class %s implements FunctionLibrary {
                    public List<FunctionDefinition> functions() {
                        return List.of(FunctionDefinition.named("%s")
                                .takes(Type.TEXT)
                                .returns(Type.TEXT)
                                .computedBy(arguments -> arguments.get(0))
                                .emittedAs(arguments -> arguments.get(0)));
                    }
                }
                """.formatted(name, function));
    }

    @Test
    void librariesOfFunctionsAreHandedOutByName() {
        Compilation compilation =
                compileCleanly(functions("SalesFunctions", "acmeSales"), functions("DateFunctions", "acmeDate"));
        RuleModule module = GeneratedModule.load(compilation);
        assertThat(module.functionLibraries())
                .flatExtracting(FunctionLibrary::functions)
                .extracting(FunctionDefinition::name)
                .containsExactly("acmeDate", "acmeSales");
        assertThat(module.catalogue())
                .extracting(each -> each.id() + ", " + each.kind().words() + ": " + each.summary())
                .containsExactly(
                        "functions/DateFunctions, function library: Functions of our own.",
                        "functions/SalesFunctions, function library: Functions of our own.");
        assertThat(generated(compilation, "META-INF/wkmigrate/functions-rules.md"))
                .contains("## functions/DateFunctions", "It adds functions to the expression language.");
    }

    @Test
    void functionsComeBesideRules() {
        RuleModule module = GeneratedModule.load(
                compileCleanly(activityRule("SleepTranslator", "Sleep"), functions("SalesFunctions", "acmeSales")));
        assertThat(module.activity("sleep")).isNotNull();
        assertThat(module.functionLibraries()).hasSize(1);
    }

    @Test
    void moduleMayNameItself() {
        Compilation compilation =
                clean(compile(List.of("-Awkmigrate.module=acme-sales"), activityRule("SleepTranslator", "Sleep")));
        RuleModule module = GeneratedModule.load(compilation);
        assertThat(module.getClass().getName()).isEqualTo("com.acme.rules.AcmeSalesRuleModule");
        assertThat(module.activity("sleep").descriptor().id()).isEqualTo("acme-sales/SleepTranslator");
        assertThat(generated(compilation, "META-INF/wkmigrate/acme-sales-rules.md"))
                .contains("acme-sales/SleepTranslator");
    }

    @Test
    void catalogueIsWrittenForPeople() {
        Compilation compilation =
                compileCleanly(FILE_RULE, rewrite("/** Adds an owner. */ @Rewrites(priority = 3)", "Owner", "Job"));
        assertThat(generated(compilation, "META-INF/wkmigrate/rules-rules.md")).isEqualTo("""
                        # Rules of the module rules

                        ## rules/FileTranslator

                        Files that Acme keeps in a map.

                        It translates the dataset types `AcmeLedger`, `Parquet`.
                        It takes the place of `builtin/ParquetTranslator`.

                        | property | what becomes of it |
                        | --- | --- |
                        | `location` | read |
                        | `location.folderPath` | read |
                        | `compressionCodec` | left behind because Spark \\| tells it by itself |
                        | `location.*` | left behind because it is of no use |

                        ## rules/Owner

                        Adds an owner.

                        A job rewrite with priority 3.
                        """);
    }

    @Test
    void compilationWithoutRulesMakesNoModule() {
        assertThat(clean(compile(source("class Plain {}"))).generatedSourceFiles())
                .isEmpty();
    }

    @Test
    void ruleInTheUnnamedPackageBecomesAModuleToo() {
        Compilation compilation = compileCleanly(JavaFileObjects.forSourceString("Tag", """
                @io.wkmigrate.api.rule.Rewrites
                class Tag implements io.wkmigrate.api.rule.JobRewrite {
                    public io.wkmigrate.api.job.Job rewrite(io.wkmigrate.api.job.Job job) {
                        return job;
                    }
                }
                """));
        assertThat(GeneratedModule.load(compilation).jobRewrites()).containsOnlyKeys("rules/Tag");
    }
}
