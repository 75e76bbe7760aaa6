package io.wkmigrate.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleModule;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changing one rule compiles one rule, and the registry knows all of them all the same. */
class IncrementalTest {

    private static final int MANY = 200;
    private static final int SOME = 12;

    private static final List<String> REGISTRY = List.of(
            "META-INF/services/io.wkmigrate.api.rule.RuleModule",
            "META-INF/wkmigrate/acme-rules.md",
            "META-INF/wkmigrate/acme.properties",
            "META-INF/wkmigrate/companions.txt",
            "com/acme/AcmeRuleModule.class",
            "com/acme/AcmeRuleModule.java");

    @TempDir
    private Path folder;

    private RuleProject project;

    private void compileTranslators(int rules) {
        project = new RuleProject(folder, "-Awkmigrate.module=acme");
        for (int i = 0; i < rules; i++) {
            translator(i, "type" + i, "size");
        }
        project.write("com.acme.wrap", "Louder", """
                /** Shouts. */
                @Wraps("builtin/WaitTranslator")
                final class Louder implements RuleWrapper<Activity> {
                    public Activity wrap(
                            Activity it, com.fasterxml.jackson.databind.JsonNode source, TranslationContext context) {
                        return it;
                    }
                }
                """);
        project.write("com.acme.rewrite", "Owner", """
                @Rewrites(priority = 3)
                final class Owner implements JobRewrite {
                    public Job rewrite(Job it) {
                        return it;
                    }
                }
                """);
        project.compileAll();
        assertThat(project.messages()).isEmpty();
    }

    private static String name(int rule) {
        return "com.acme.part" + rule % 4 + ".Rule" + rule;
    }

    private void translator(int rule, String type, String property) {
        project.write("com.acme.part" + rule % 4, "Rule" + rule, """
                /** Rule number %1$d, which reads "%3$s". Nothing else. */
                @Translates(value = "%2$s", custom = true)
                @Untranslated(property = "colour", reason = "nobody needs it")
                final class Rule%1$d implements ActivityTranslator<Rule%1$d.Properties> {
                    record Properties(Optional<Value<String>> %3$s, List<Part> parts) {}
                    record Part(@Property(value = "part name", custom = true) Optional<String> name) {}
                    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """.formatted(rule, type, property));
    }

    /** Compiles everything from scratch, and expects that this changes nothing. */
    private void assertAsAfterAFullCompile() {
        assertThat(project.messages()).isEmpty();
        Map<String, List<Byte>> output = project.output();
        project.compileAll();
        assertThat(output.keySet()).isEqualTo(project.output().keySet());
        assertThat(output).isEqualTo(project.output());
    }

    private void assertRuleAndRegistry(SortedSet<String> written, int rule) {
        String path = name(rule).replace('.', '/');
        assertThat(written)
                .containsAll(REGISTRY)
                .hasSize(REGISTRY.size() + 5)
                .filteredOn(each -> !REGISTRY.contains(each))
                .containsExactlyInAnyOrder(
                        path + ".class",
                        path + "$Properties.class",
                        path + "$Part.class",
                        path + "Binder.class",
                        path + "Binder.java");
    }

    @Test
    void changedRuleIsCompiledAlone() {
        compileTranslators(MANY);
        translator(77, "other77", "weight");
        SortedSet<String> written = project.compileOnly(name(77));
        assertRuleAndRegistry(written, 77);
        RuleModule module = project.module();
        assertThat(module.activity("type77")).isNull();
        assertThat(module.activity("other77").descriptor().binds()).startsWith("weight");
        for (int i = 0; i < MANY; i++) {
            String type = i == 77 ? "other77" : "type" + i;
            assertThat(module.activity(type).descriptor().id()).isEqualTo("acme/Rule" + i);
        }
        assertThat(module.wrappings()).hasSize(1);
        assertThat(module.jobRewrites()).containsOnlyKeys("acme/Owner");
        assertAsAfterAFullCompile();
    }

    @Test
    void changedRuleIsCompiledAloneByGradle() {
        compileTranslators(SOME);
        translator(7, "other7", "weight");
        SortedSet<String> written = project.compileAsGradle(name(7));
        assertRuleAndRegistry(written, 7);
        assertThat(project.module().catalogue()).hasSize(SOME + 2);
        assertAsAfterAFullCompile();
    }

    @Test
    void ruleThatIsNewJoinsTheOthers() {
        compileTranslators(SOME);
        translator(SOME, "newest", "size");
        assertRuleAndRegistry(project.compileOnly(name(SOME)), SOME);
        assertThat(project.module().activity("newest")).isNotNull();
        assertAsAfterAFullCompile();
        translator(SOME + 1, "newestOfAll", "size");
        assertRuleAndRegistry(project.compileAsGradle(name(SOME + 1)), SOME + 1);
        assertAsAfterAFullCompile();
    }

    @Test
    void ruleThatIsDeletedLeavesTheOthers() {
        compileTranslators(SOME);
        project.delete(name(5));
        project.compileOnly(name(6));
        assertThat(project.module().activity("type5")).isNull();
        assertThat(project.module().catalogue()).hasSize(SOME + 1);
        assertAsAfterAFullCompile();
    }

    @Test
    void ruleThatIsDeletedNeedsNoOtherToBeCompiledByGradle() {
        compileTranslators(SOME);
        project.delete(name(5));
        assertThat(project.compileAsGradle()).containsExactlyElementsOf(REGISTRY);
        assertThat(project.module().catalogue()).hasSize(SOME + 1);
        assertAsAfterAFullCompile();
    }

    @Test
    void ruleThatIsRenamedHasItsNewNameOnly() {
        compileTranslators(SOME);
        project.delete(name(9));
        translator(33, "type9", "size");
        project.compileOnly(name(33));
        assertThat(project.module().activity("type9").descriptor().id()).isEqualTo("acme/Rule33");
        assertAsAfterAFullCompile();
    }

    @Test
    void classThatIsNoRuleAnyMoreLeavesTheOthers() {
        compileTranslators(SOME);
        project.write("com.acme.part1", "Rule1", "final class Rule1 {}");
        translator(2, "type2", "size");
        project.compileOnly(name(1), name(2));
        assertThat(project.messages()).isEmpty();
        assertThat(project.module().activity("type1")).isNull();
        assertThat(project.module().catalogue()).hasSize(SOME + 1);
    }

    @Test
    void typeThatARuleOfTheFormerCompilationHasIsAnError() {
        compileTranslators(SOME);
        translator(7, "type8", "size");
        project.compileOnly(name(7));
        assertThat(project.messages())
                .singleElement()
                .asString()
                .contains("Rule7.java", "WKP-204", "\"com.acme.part0.Rule8\" and \"com.acme.part3.Rule7\"");
    }

    @Test
    void moduleOfAnotherNameHasToBeCompiledAsAWhole() {
        compileTranslators(SOME);
        RuleProject renamed = new RuleProject(folder, "-Awkmigrate.module=acme-sales");
        renamed.compileOnly(name(7));
        assertThat(renamed.messages()).singleElement().asString().contains("WKP-506", "\"acme\"", "\"acme-sales\"");
    }

    @Test
    void moduleWithoutAGivenNameKeepsTheNameItHad() {
        compileTranslators(SOME);
        RuleProject unnamed = new RuleProject(folder);
        unnamed.compileAll();
        translator(7, "other7", "weight");
        unnamed.compileOnly(name(7));
        assertThat(unnamed.messages()).isEmpty();
        assertThat(unnamed.module().catalogue())
                .hasSize(SOME + 2)
                .extracting(RuleDescriptor::id)
                .contains("acme/Rule7", "acme/Rule8");
    }

    @Test
    void gradleKnowsWhatEachProcessorNeeds() throws IOException {
        String path = "/META-INF/gradle/incremental.annotation.processors";
        try (InputStream file = RuleProcessor.class.getResourceAsStream(path)) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactly(
                            RegistryProcessor.class.getName() + ",aggregating",
                            RuleProcessor.class.getName() + ",dynamic");
        }
        String isolating = "org.gradle.annotation.processing.isolating";
        assertThat(supportedOptions(Map.of("wkmigrate.module", "acme"))).contains(isolating);
        assertThat(supportedOptions(Map.of())).doesNotContain(isolating);
    }

    private static Iterable<String> supportedOptions(Map<String, String> options) {
        RuleProcessor processor = new RuleProcessor();
        processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                IncrementalTest.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) -> options));
        return processor.getSupportedOptions();
    }
}
