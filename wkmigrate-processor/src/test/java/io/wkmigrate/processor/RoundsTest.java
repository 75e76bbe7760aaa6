package io.wkmigrate.processor;

import static io.wkmigrate.processor.Compilations.clean;
import static io.wkmigrate.processor.Compilations.compile;
import static io.wkmigrate.processor.Compilations.messages;
import static io.wkmigrate.processor.Sources.activityRule;
import static io.wkmigrate.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.wkmigrate.api.rule.RuleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Rules together with other processors, which generate rules, or types that rules need. */
class RoundsTest {

    private static final JavaFileObject NEEDS_GENERATED_RECORD = source("""
            @Translates(value = "Acme", custom = true)
            final class AcmeTranslator implements ActivityTranslator<AcmeProperties> {
                public Activity translate(ActivityDefinition<AcmeProperties> source, TranslationContext context) {
                    throw new UnsupportedOperationException();
                }
            }
            """);

    private static final JavaFileObject GENERATED_RECORD = source("record AcmeProperties(String name) {}");

    private static Compilation compileWith(Generating other, JavaFileObject... sources) {
        return compile(List.of(), Compilations.processors(other), sources);
    }

    @Test
    void generatedRuleJoinsTheModule() {
        Compilation compilation = compileWith(
                new Generating(1, activityRule("LaterTranslator", "Later")), activityRule("SleepTranslator", "Sleep"));
        RuleModule module = GeneratedModule.load(clean(compilation));
        assertThat(module.activity("sleep")).isNotNull();
        assertThat(module.activity("later")).isNotNull();
        assertThat(module.catalogue()).hasSize(2);
    }

    @Test
    void generatedRuleMayBeTheOnlyOne() {
        Compilation compilation =
                compileWith(new Generating(1, activityRule("LaterTranslator", "Later")), source("class Plain {}"));
        assertThat(GeneratedModule.load(clean(compilation)).activity("later")).isNotNull();
    }

    @Test
    void generatedRuleThatTakesTheTypeOfAnotherIsAnError() {
        Compilation compilation = compileWith(
                new Generating(1, activityRule("LaterTranslator", "SLEEP")), activityRule("SleepTranslator", "Sleep"));
        assertThat(messages(compilation))
                .singleElement()
                .asString()
                .contains("WKP-204", "com.acme.rules.SleepTranslator", "com.acme.rules.LaterTranslator");
    }

    @Test
    void ruleWaitsForARecordThatIsGenerated() {
        Compilation compilation = compileWith(new Generating(1, GENERATED_RECORD), NEEDS_GENERATED_RECORD);
        RuleModule module = GeneratedModule.load(clean(compilation));
        assertThat(module.activity("acme").descriptor().binds()).containsExactly("name");
    }

    @Test
    void ruleWaitsForATypeInsideItsRecord() {
        JavaFileObject rule = source("""
                @Translates(value = "Acme", custom = true)
                final class AcmeTranslator implements ActivityTranslator<AcmeTranslator.Outer> {
                    record Outer(Optional<List<AcmeProperties>> nested) {}
                    public Activity translate(ActivityDefinition<Outer> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """);
        RuleModule module = GeneratedModule.load(clean(compileWith(new Generating(1, GENERATED_RECORD), rule)));
        assertThat(module.activity("acme").descriptor().binds()).containsExactly("nested", "nested.name");
    }

    @Test
    void otherRulesDoNotSufferFromOneThatWaits() {
        Compilation compilation = compileWith(
                new Generating(1, GENERATED_RECORD), NEEDS_GENERATED_RECORD, activityRule("SleepTranslator", "Sleep"));
        assertThat(GeneratedModule.load(clean(compilation)).catalogue()).hasSize(2);
    }

    @Test
    void typeThatNobodyGeneratesIsNamedOnce() {
        Compilation compilation = compile(NEEDS_GENERATED_RECORD, activityRule("SleepTranslator", "Sleep"));
        assertThat(messages(compilation).stream().filter(each -> each.contains("WKP-")))
                .singleElement()
                .asString()
                .contains("WKP-501", "\"AcmeTranslator\"", "\"AcmeProperties\"");
    }

    @Test
    void typeThatNobodyGeneratesIsNoNewsWhenSomethingElseIsWrong() {
        Compilation compilation = compile(NEEDS_GENERATED_RECORD, source("""
                        @Rewrites
                        class Tag {}
                        """));
        assertThat(messages(compilation).stream().filter(each -> each.contains("WKP-")))
                .singleElement()
                .asString()
                .contains("WKP-109");
    }

    @Test
    void ruleThatIsGeneratedAfterTheRegistryIsAnError() {
        Compilation compilation = compileWith(
                new Generating(3, activityRule("LaterTranslator", "Later")), activityRule("SleepTranslator", "Sleep"));
        assertThat(messages(compilation)).singleElement().asString().contains("WKP-502", "\"LaterTranslator\"");
    }

    /** Generates one file in the round of some number; another one in each round before, so that there is a next round. */
    private static final class Generating extends AbstractProcessor implements Processor {

        private final int wanted;
        private final JavaFileObject file;
        private int round;

        Generating(int wanted, JavaFileObject file) {
            this.wanted = wanted;
            this.file = file;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            round++;
            if (round < wanted) {
                write("filler.Filler" + round, "package filler; class Filler" + round + " {}");
            } else if (round == wanted) {
                write(file.getName().replaceAll("^/|\\.java$", "").replace('/', '.'), text());
            }
            return false;
        }

        private String text() {
            try {
                return file.getCharContent(true).toString();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private void write(String name, String text) {
            try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                writer.write(text);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
