package io.wkmigrate.processor;

import static io.wkmigrate.processor.Compilations.compileCleanly;
import static io.wkmigrate.processor.Compilations.expectMarked;
import static io.wkmigrate.processor.Compilations.messages;
import static io.wkmigrate.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in a record of properties is said at the component that is wrong. */
class RecordErrorsTest {

    private static JavaFileObject rule(String type, String records) {
        return source("""
                @Translates(%s)
                @Untranslated(property = "*", reason = "this test is about something else")
                final class Translator implements ActivityTranslator<Translator.Properties> {
                    %s
                    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """.formatted(type, records));
    }

    private static JavaFileObject custom(String records) {
        return rule("value = \"Acme\", custom = true", records);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object",
                "float",
                "short",
                "String[]",
                "Set<String>",
                "List",
                "List<? extends String>",
                "List<Optional<String>>",
                "Optional<OptionalInt>",
                "Map<Integer, String>",
                "Value<List<String>>",
                "Value<Nested>",
                "Value<? extends Number>",
                "Value<SecretValue>",
                "Value<ActivityScope>",
                "Reference",
                "Generic<String>",
                "@org.jspecify.annotations.Nullable String",
            })
    void unsupportedType(String type) {
        var compilation = Compilations.compile(custom("""
                record Properties(
                    int fine,
                    %s wrong) {}
                record Nested() {}
                record Generic<T>(T value) {}
                """.formatted(type)));
        assertThat(compilation.errors()).singleElement().satisfies(error -> {
            assertThat(error.getMessage(Locale.ROOT)).contains("WKP-301", "of \"wrong\" cannot be bound");
            assertThat(error.getLineNumber()).isEqualTo(15);
        });
    }

    @Test
    void unsupportedTypeInANestedRecord() {
        expectMarked(custom("""
                record Properties(List<Nested> nested) {}
                record Nested(
                    Object wrong) {} // WKP-301
                """));
    }

    @Test
    void privateRecordCannotBeSeenByTheBinder() {
        expectMarked(custom("""
                record Properties(
                    Optional<Hidden> hidden) {} // WKP-302
                private record Hidden() {}
                """));
    }

    @Test
    void privateEnumCannotBeSeenByTheBinder() {
        expectMarked(custom("""
                record Properties(
                    List<Value<Hidden>> hidden) {} // WKP-302
                private enum Hidden { ONE }
                """));
    }

    @Test
    void componentsThatDifferInCaseOnly() {
        var compilation = expectMarked(custom("""
                record Properties(
                    String folder,
                    String FOLDER) {} // WKP-303
                """));
        assertThat(messages(compilation)).singleElement().asString().contains("\"folder\" and \"FOLDER\"");
    }

    @Test
    void componentsThatReadOneProperty() {
        expectMarked(custom("""
                record Properties(
                    String folder,
                    @Property("Folder") String path) {} // WKP-303
                """));
    }

    @Test
    void unknownPropertyComesWithTheNearestKnownOne() {
        var compilation = expectMarked(rule("\"DatabricksNotebook\"", """
                record Properties(
                    Value<String> notebokPath) {} // WKP-304
                """));
        assertThat(messages(compilation))
                .singleElement()
                .asString()
                .contains("DatabricksNotebook has no property \"notebokPath\". Did you mean \"notebookPath\"?");
    }

    @Test
    void unknownPropertyInANestedRecord() {
        var compilation = expectMarked(rule("\"Switch\"", """
                record Properties(List<Case> cases) {}
                record Case(
                    String value,
                    ActivityScope activites) {} // WKP-304
                """));
        assertThat(messages(compilation))
                .singleElement()
                .asString()
                .contains("SwitchCase has no property \"activites\". Did you mean \"activities\"?");
    }

    @Test
    void unknownNameThatAnAnnotationGives() {
        expectMarked(rule("\"Wait\"", """
                record Properties(
                    @Property("waitTime") int seconds) {} // WKP-304
                """));
    }

    @Test
    void unpublishedPropertyMayBeDeclaredCustom() {
        compileCleanly(rule(
                "\"Wait\"",
                "record Properties(@Property(value = \"acmeHint\", custom = true) Optional<String> hint) {}"));
    }

    @Test
    void propertyOfARuleForSeveralTypesMustBePublishedForOneOfThem() {
        compileCleanly(rule(
                "{\"DatabricksNotebook\", \"DatabricksSparkPython\"}",
                "record Properties(Optional<Value<String>> notebookPath, Optional<Value<String>> pythonFile) {}"));
        expectMarked(rule("{\"DatabricksNotebook\", \"DatabricksSparkPython\"}", """
                record Properties(
                    Optional<Value<String>> mainClassName) {} // WKP-304
                """));
    }

    @Test
    void namesMatchIgnoringCase() {
        compileCleanly(rule("\"waIT\"", "record Properties(int WAITTIMEINSECONDS) {}"));
    }

    @Test
    void blankPropertyName() {
        expectMarked(custom("""
                record Properties(
                    @Property(" ") String blank) {} // WKP-305
                """));
    }
}
