package io.wkmigrate.processor;

import static io.wkmigrate.processor.Compilations.assertMarked;
import static io.wkmigrate.processor.Compilations.clean;
import static io.wkmigrate.processor.Compilations.compile;
import static io.wkmigrate.processor.Compilations.compileCleanly;
import static io.wkmigrate.processor.Compilations.expectMarked;
import static io.wkmigrate.processor.Compilations.messages;
import static io.wkmigrate.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What is wrong in an {@code @Untranslated} is said there, also where several of them stand on one class. */
class DeclarationErrorsTest {

    private static JavaFileObject rule(String type, String declarations, String records) {
        return source("""
                @Translates("%s")
                %s
                final class Translator implements ActivityTranslator<Translator.Properties> {
                    %s
                    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """.formatted(type, declarations, records));
    }

    @Test
    void unknownProperty() {
        var compilation = expectMarked(rule("Wait", """
                @Untranslated(
                    property = "waitTimeInSecond", // WKP-401
                    reason = "it is misspelled")
                @Untranslated(property = "*", reason = "this test is about the other one")
                """, "record Properties() {}"));
        assertThat(messages(compilation)).singleElement().asString().contains("Did you mean \"waitTimeInSeconds\"?");
    }

    @Test
    void unknownPropertyOfANestedRecord() {
        expectMarked(rule(
                "Switch", "@Untranslated(property = \"*\", reason = \"this test is about the nested record\")", """
                record Properties(List<Case> cases) {}
                @Untranslated(property = "valeu", reason = "it is misspelled") // WKP-401
                @Untranslated(property = "*", reason = "this test is about the other one")
                record Case() {}
                """));
    }

    @Test
    void propertyThatIsReadAsWell() {
        expectMarked(rule(
                "Wait",
                "@Untranslated(property = \"WaitTimeInSeconds\", reason = \"we forgot that we read it\") // WKP-402",
                "record Properties(int waitTimeInSeconds) {}"));
    }

    @Test
    void propertyThatIsDeclaredTwice() {
        expectMarked(rule("Wait", """
                @Untranslated(property = "waitTimeInSeconds", reason = "once is enough")
                @Untranslated(property = "WAITTIMEINSECONDS", reason = "twice is not better") // WKP-403
                """, "record Properties() {}"));
    }

    @Test
    void blankReason() {
        expectMarked(rule("Fail", """
                @Untranslated(property = "message", reason = "some reason")
                @Untranslated(
                    property = "errorCode",
                    reason = "") // WKP-404
                """, "record Properties() {}"));
    }

    @Test
    void blankProperty() {
        expectMarked(rule("Wait", """
                @Untranslated(property = "*", reason = "this test is about the other one")
                @Untranslated(property = "", reason = "some reason") // WKP-305 // WKP-401
                """, "record Properties() {}"));
    }

    private static final JavaFileObject FORGETFUL = rule(
            "Switch",
            "@Untranslated(property = \"expression\", reason = \"only samples of the documentation have it\")",
            """
            record Properties(List<Case> cases) {} // WKP-405
            record Case(String value) {}
            """);

    @Test
    void forgottenPropertiesAreAWarningByDefaultAndListedInOneMessage() {
        Compilation compilation = compile(FORGETFUL);
        assertMarked(compilation, Diagnostic.Kind.WARNING, FORGETFUL);
        assertThat(messages(compilation))
                .singleElement()
                .asString()
                .contains("Switch is published with")
                .contains(": on, defaultActivities, cases.activities.");
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    }

    @Test
    void forgottenPropertiesAreAnErrorOnDemand() {
        Compilation compilation = compile(List.of("-Awkmigrate.exhaustive=error"), FORGETFUL);
        assertMarked(compilation, Diagnostic.Kind.ERROR, FORGETFUL);
    }

    @Test
    void everythingReadOrDeclaredIsNoWarning() {
        compileCleanly(rule("Switch", """
                @Untranslated(property = "expression", reason = "only samples of the documentation have it")
                @Untranslated(property = "DEFAULTACTIVITIES", reason = "this test needs a reason")
                """, """
                record Properties(Value<String> on, List<Case> cases) {}
                @Untranslated(property = "*", reason = "this test needs a reason")
                record Case(String value) {}
                """));
    }

    @Test
    void ruleForSeveralTypesAnswersForThePropertiesOfAllOfThem() {
        Compilation compilation = compile(source("""
                @Translates({"Wait", "Fail"})
                final class Translator implements ActivityTranslator<Translator.Properties> {
                    record Properties(Optional<Value<String>> message, Optional<Value<String>> errorCode) {}
                    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """));
        assertThat(messages(compilation))
                .singleElement()
                .asString()
                .contains("Wait or Fail is published with")
                .contains(": waitTimeInSeconds.");
    }

    @Test
    void typeWhosePropertiesNobodyPublishesCannotBeForgetful() {
        clean(compile(source("""
                @Translates("DeltaSink")
                final class DeltaSinkTranslator implements CopySinkTranslator<DeltaSinkTranslator.Properties> {
                    record Properties(Optional<Value<String>> anything) {}
                    public CopySink translate(CopySideDefinition<Properties> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """)));
    }
}
