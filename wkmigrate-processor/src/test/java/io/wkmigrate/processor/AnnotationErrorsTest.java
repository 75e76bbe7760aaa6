package io.wkmigrate.processor;

import static io.wkmigrate.processor.Compilations.expectMarked;
import static io.wkmigrate.processor.Compilations.messages;
import static io.wkmigrate.processor.Sources.activityRule;
import static io.wkmigrate.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in an annotation is said at the value that is wrong. */
class AnnotationErrorsTest {

    private static JavaFileObject translates(String annotation) {
        return source(annotation + """

                class FileTranslator implements DatasetTranslator<FileTranslator.Properties> {
                    @Untranslated(property = "*", reason = "this test is about the annotation")
                    record Properties() {}
                    public Dataset translate(DatasetDefinition<Properties> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """);
    }

    private static JavaFileObject rewrites(String annotation) {
        return source(annotation + """

                class Tag implements PipelineRewrite {
                    public Pipeline rewrite(Pipeline pipeline) {
                        return pipeline;
                    }
                }
                """);
    }

    @Test
    void noType() {
        expectMarked(translates("@Translates({}) // WKP-201"));
    }

    @Test
    void blankType() {
        expectMarked(translates("""
                @Translates({
                    "Parquet",
                    " " // WKP-202
                })"""));
    }

    @Test
    void typeTwiceInOneAnnotationInAnotherCase() {
        expectMarked(translates("""
                @Translates({
                    "Parquet",
                    "PARQUET" // WKP-203
                })"""));
    }

    @Test
    void typeOfTwoRulesNamesBothOfThem() {
        JavaFileObject first = activityRule("FirstTranslator", "Sleep");
        JavaFileObject second = source("""
                @Translates(
                    value = "SLEEP", // WKP-204
                    custom = true)
                final class SecondTranslator implements ActivityTranslator<SecondTranslator.Properties> {
                    record Properties() {}
                    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """);
        var compilation = expectMarked(second, first);
        assertThat(messages(compilation))
                .singleElement()
                .asString()
                .contains("\"com.acme.rules.FirstTranslator\" and \"com.acme.rules.SecondTranslator\"");
    }

    @Test
    void sameTypeOfAnotherKindIsNoConflict() {
        JavaFileObject activity = activityRule("ParquetActivity", "Parquet");
        Compilations.clean(Compilations.compile(activity, translates("@Translates(\"Parquet\")")));
    }

    @Test
    void unknownTypeComesWithTheNearestKnownOne() {
        var compilation = expectMarked(translates("@Translates(\"DelimitedTxt\") // WKP-205"));
        assertThat(messages(compilation))
                .singleElement()
                .asString()
                .contains("\"DelimitedTxt\" is not a published dataset type. Did you mean \"DelimitedText\"?");
    }

    @Test
    void typeOfAnotherKindIsUnknown() {
        expectMarked(translates("@Translates(\"DatabricksNotebook\") // WKP-205"));
    }

    @Test
    void customTypeNeedNotBeKnown() {
        Compilations.compileCleanly(translates("@Translates(value = \"AcmeLedger\", custom = true)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ParquetTranslator", "builtin/", "/ParquetTranslator", "a/b/c", "builtin/Parquet Translator", " "
            })
    void malformedReplaces(String replaces) {
        expectMarked(translates("""
                @Translates(
                    value = "Parquet",
                    replaces = "%s") // WKP-206""".formatted(replaces)));
    }

    @Test
    void wellFormedReplaces() {
        Compilations.compileCleanly(
                translates("@Translates(value = \"Parquet\", replaces = \"acme-sales/ParquetTranslator\")"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1001, -1})
    void priorityOutOfRange(int priority) {
        expectMarked(rewrites("""
                @Rewrites(
                    priority = %d) // WKP-207""".formatted(priority)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void priorityAtTheEndsOfTheRange(int priority) {
        Compilations.compileCleanly(rewrites("@Rewrites(priority = " + priority + ")"));
    }

    @Test
    void rulesOfOneNameInTwoPackages() {
        JavaFileObject twin = source("com.acme.rules.more", """
                @Translates(value = "Other", custom = true) // WKP-208
                final class SleepTranslator implements ActivityTranslator<SleepTranslator.Properties> {
                    record Properties() {}
                    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """);
        var compilation = expectMarked(activityRule("SleepTranslator", "Sleep"), twin);
        assertThat(messages(compilation))
                .singleElement()
                .asString()
                .contains("\"com.acme.rules.SleepTranslator\" and \"com.acme.rules.more.SleepTranslator\"");
    }
}
