package io.wkmigrate.processor;

import static io.wkmigrate.processor.Compilations.expectMarked;
import static io.wkmigrate.processor.Compilations.messages;
import static io.wkmigrate.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the class of a rule is said at the class. */
class ClassErrorsTest {

    @Test
    void ruleIsAnInterface() {
        expectMarked(source("""
                @Translates("Wait")
                interface WaitTranslator extends ActivityTranslator<WaitTranslator.Properties> { // WKP-101
                    record Properties() {}
                }
                """));
    }

    @Test
    void ruleIsAbstract() {
        expectMarked(source("""
                @Translates("Wait")
                abstract class WaitTranslator implements ActivityTranslator<WaitTranslator.Properties> { // WKP-102
                    record Properties() {}
                }
                """));
    }

    @Test
    void ruleHasTypeParameters() {
        expectMarked(source("""
                @Translates("Wait")
                class WaitTranslator<T> implements ActivityTranslator<WaitProperties> { // WKP-103
                    public Activity translate(ActivityDefinition<WaitProperties> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                record WaitProperties() {}
                """));
    }

    @Test
    void ruleIsAnInnerClass() {
        expectMarked(source("""
                class Outer {
                    @Translates("Wait")
                    class WaitTranslator implements ActivityTranslator<WaitProperties> { // WKP-103
                        public Activity translate(ActivityDefinition<WaitProperties> source, TranslationContext context) {
                            throw new UnsupportedOperationException();
                        }
                    }
                }
                record WaitProperties() {}
                """));
    }

    @Test
    void ruleIsPrivate() {
        expectMarked(source("""
                class Outer {
                    @Rewrites
                    private static class Tag implements PipelineRewrite { // WKP-103
                        public Pipeline rewrite(Pipeline pipeline) {
                            return pipeline;
                        }
                    }
                }
                """));
    }

    @Test
    void constructorTakesParameters() {
        expectMarked(source("""
                @Rewrites
                class Tag implements PipelineRewrite { // WKP-104
                    Tag(String name) {}
                    public Pipeline rewrite(Pipeline pipeline) {
                        return pipeline;
                    }
                }
                """));
    }

    @Test
    void constructorIsPrivate() {
        expectMarked(source("""
                @Rewrites
                class Tag implements JobRewrite { // WKP-104
                    private Tag() {}
                    public Job rewrite(Job job) {
                        return job;
                    }
                }
                """));
    }

    @Test
    void constructorThrows() {
        expectMarked(source("""
                @Rewrites
                class Tag implements JobRewrite { // WKP-104
                    Tag() throws java.io.IOException {}
                    public Job rewrite(Job job) {
                        return job;
                    }
                }
                """));
    }

    @Test
    void ruleImplementsNoRuleInterface() {
        var compilation = expectMarked(source("""
                @Translates("Wait")
                class WaitTranslator {} // WKP-105
                """));
        assertThat(messages(compilation)).singleElement().asString().contains("ActivityTranslator, DatasetTranslator");
    }

    @Test
    void ruleImplementsSeveralRuleInterfaces() {
        var compilation = expectMarked(source("""
                @Translates("Wait")
                class Both implements TriggerTranslator<Both.Properties>, DatasetTranslator<Both.Properties> { // WKP-106
                    record Properties() {}
                    public Dataset translate(DatasetDefinition<Properties> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                    public Trigger translate(TriggerDefinition<Properties> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """));
        assertThat(messages(compilation)).singleElement().asString().contains("DatasetTranslator, TriggerTranslator");
    }

    @Test
    void typeArgumentIsMissing() {
        var compilation = Compilations.compile(source("""
                @Translates("Wait")
                class WaitTranslator implements ActivityTranslator {
                    public Activity translate(ActivityDefinition source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """));
        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getLineNumber()).isEqualTo(11))
                .extracting(error -> error.getMessage(Locale.ROOT))
                .asString()
                .contains("WKP-107", "ActivityTranslator<WaitTranslator.Properties>");
    }

    @Test
    void typeArgumentIsNoRecord() {
        var compilation = expectMarked(source("""
                @Translates("Wait")
                class WaitTranslator implements ActivityTranslator<Map<String, String>> { // WKP-108
                    public Activity translate(ActivityDefinition<Map<String, String>> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """));
        assertThat(messages(compilation)).singleElement().asString().contains("\"Map<String,String>\"");
    }

    @Test
    void rewriteImplementsNoRewrite() {
        expectMarked(source("""
                @Rewrites
                class Tag {} // WKP-109
                """));
    }

    @Test
    void rewriteImplementsBothRewrites() {
        expectMarked(source("""
                @Rewrites
                class Tag implements PipelineRewrite, JobRewrite { // WKP-110
                    public Pipeline rewrite(Pipeline pipeline) {
                        return pipeline;
                    }
                    public Job rewrite(Job job) {
                        return job;
                    }
                }
                """));
    }

    @Test
    void classIsTwoRulesAtOnce() {
        expectMarked(source("""
                @Rewrites
                @Translates("Wait")
                class Both implements PipelineRewrite, ActivityTranslator<Both.Properties> { // WKP-111
                    record Properties() {}
                    public Pipeline rewrite(Pipeline pipeline) {
                        return pipeline;
                    }
                    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """));
    }

    @Test
    void classIsARuleAndALibraryOfFunctionsAtOnce() {
        var compilation = expectMarked(source("""
                import io.wkmigrate.api.expression.*;
                @Rewrites
                @DefinesFunctions
                class Both implements JobRewrite, FunctionLibrary { // WKP-111
                    public Job rewrite(Job job) {
                        return job;
                    }
                    public List<FunctionDefinition> functions() {
                        return List.of();
                    }
                }
                """));
        assertThat(messages(compilation)).singleElement().asString().contains("@Rewrites, @DefinesFunctions");
    }

    @Test
    void libraryOfFunctionsDoesNotImplementTheInterface() {
        var compilation = expectMarked(source("""
                import io.wkmigrate.api.expression.*;
                @DefinesFunctions
                class AcmeFunctions {} // WKP-112
                """));
        assertThat(messages(compilation)).singleElement().asString().contains("Implement FunctionLibrary");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interface AcmeFunctions extends Library {      | WKP-101
            abstract class AcmeFunctions extends Base {    | WKP-102
            class AcmeFunctions<T> extends Base {          | WKP-103
            class AcmeFunctions extends Base { int size; AcmeFunctions(int size) { this.size = size; } | WKP-104
            class AcmeFunctions extends Base { private AcmeFunctions() {} | WKP-104
            """)
    void libraryOfFunctionsCannotBeCreated(String declaration, String code) {
        expectMarked(source("""
                import io.wkmigrate.api.expression.*;
                @DefinesFunctions
                %s // %s
                }
                interface Library extends FunctionLibrary {}
                class Base implements Library {
                    public List<FunctionDefinition> functions() {
                        return List.of();
                    }
                }
                """.formatted(declaration, code)));
    }
}
