package io.wkmigrate.processor;

import static io.wkmigrate.processor.Compilations.compileCleanly;
import static io.wkmigrate.processor.Compilations.expectMarked;
import static io.wkmigrate.processor.Compilations.generated;
import static io.wkmigrate.processor.Compilations.messages;
import static io.wkmigrate.processor.Sources.activityRule;
import static io.wkmigrate.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.google.testing.compile.Compilation;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.Wrapping;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrappers: what the compiler says of them, and what the registry hands out. */
class WrapperTest {

    private static JavaFileObject wrapper(String annotation, String name, String result) {
        return source("""
                %s
                final class %s implements RuleWrapper<%s> {
                    public %3$s wrap(%3$s translated, JsonNode source, TranslationContext context) {
                        return translated;
                    }
                }
                """.formatted(annotation, name, result));
    }

    @Test
    void wrapperIsHandedOutWithWhatItChanges() {
        RuleModule module = GeneratedModule.load(compileCleanly(wrapper("""
                        /** Shouts. It is loud. */
                        @Wraps(value = "builtin/WaitTranslator", priority = 7)""", "Shouting", "Activity")));
        Wrapping<?> wrapping = module.wrappings().get(0);
        assertThat(wrapping.result()).isEqualTo(Activity.class);
        assertThat(wrapping.descriptor())
                .isEqualTo(new RuleDescriptor(
                        "rules/Shouting",
                        RuleKind.ACTIVITY,
                        List.of(),
                        "",
                        "builtin/WaitTranslator",
                        7,
                        "Shouts.",
                        List.of(),
                        Map.of()));
        assertThat(module.catalogue()).containsExactly(wrapping.descriptor());
    }

    @Test
    void everyResultOfARuleCanBeWrapped() {
        RuleModule module = GeneratedModule.load(compileCleanly(
                wrapper("@Wraps(\"builtin/F\")", "F", "CopySink"),
                wrapper("@Wraps(\"builtin/B\")", "B", "Dataset"),
                wrapper("@Wraps(\"builtin/A\")", "A", "Activity"),
                wrapper("@Wraps(\"builtin/D\")", "D", "Trigger"),
                wrapper("@Wraps(\"builtin/E\")", "E", "CopySource"),
                wrapper("@Wraps(\"builtin/C\")", "C", "Connection")));
        List<Wrapping<?>> wrappings = module.wrappings();
        assertThat(wrappings)
                .extracting(each -> each.descriptor().id() + " " + each.result().getName())
                .containsExactly(
                        "rules/A " + Activity.class.getName(),
                        "rules/B " + Dataset.class.getName(),
                        "rules/C " + Connection.class.getName(),
                        "rules/D " + Trigger.class.getName(),
                        "rules/E " + CopySource.class.getName(),
                        "rules/F " + CopySink.class.getName());
        assertThat(wrappings)
                .allSatisfy(each -> assertThat(each.wrapper().wrap(null, NullNode.instance, null))
                        .isNull());
    }

    @Test
    void wrapperAndRuleOfOneKindDoNotMix() {
        Compilation compilation = compileCleanly(
                activityRule("SleepTranslator", "Sleep"),
                wrapper("@Wraps(\"rules/SleepTranslator\")", "Snoring", "Activity"));
        RuleModule module = GeneratedModule.load(compilation);
        assertThat(module.activity("sleep").descriptor().id()).isEqualTo("rules/SleepTranslator");
        assertThat(module.wrappings()).hasSize(1);
        assertThat(generated(compilation, "META-INF/wkmigrate/rules.properties"))
                .contains("rules=rules/SleepTranslator,rules/Snoring\n");
    }

    @Test
    void resultMayComeFromASuperclass() {
        JavaFileObject base = source("""
                abstract class Base<T> implements RuleWrapper<T> {
                    public T wrap(T translated, JsonNode source, TranslationContext context) {
                        return translated;
                    }
                }
                """);
        JavaFileObject rule = source("@Wraps(\"builtin/A\") final class Same extends Base<Dataset> {}");
        assertThat(GeneratedModule.load(compileCleanly(base, rule)).wrappings())
                .singleElement()
                .extracting(Wrapping::result)
                .isEqualTo(Dataset.class);
    }

    @Test
    void catalogueSaysWhatIsWrapped() {
        Compilation compilation =
                compileCleanly(wrapper("/** Shouts. */ @Wraps(\"builtin/WaitTranslator\")", "Shouting", "Activity"));
        assertThat(generated(compilation, "META-INF/wkmigrate/rules-rules.md")).endsWith("""
                        ## rules/Shouting

                        Shouts.

                        It changes what `builtin/WaitTranslator` makes, with priority 500.
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WaitTranslator", "builtin/", "/WaitTranslator", "a/b/c", "builtin/Wait Translator", ""})
    void malformedRuleId(String wraps) {
        expectMarked(wrapper("""
                @Wraps(
                    value = "%s", // WKP-209
                    priority = 3)""".formatted(wraps), "Shouting", "Activity"));
    }

    @Test
    void wrapperOfItself() {
        expectMarked(wrapper("@Wraps(\"rules/Shouting\") // WKP-210", "Shouting", "Activity"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1001, -1})
    void priorityOutOfRange(int priority) {
        expectMarked(wrapper("""
                @Wraps(
                    value = "builtin/WaitTranslator",
                    priority = %d) // WKP-207""".formatted(priority), "Shouting", "Activity"));
    }

    @Test
    void classDoesNotImplementTheInterface() {
        var compilation = expectMarked(source("""
                @Wraps("builtin/WaitTranslator")
                final class Shouting {} // WKP-113
                """));
        assertThat(messages(compilation))
                .singleElement()
                .asString()
                .contains(
                        "Implement RuleWrapper<R>",
                        "one of Activity, Dataset, Connection, Trigger, CopySource, CopySink.");
    }

    @Test
    void interfaceWithoutItsTypeArgument() {
        var compilation = Compilations.compile(source("""
                @Wraps("builtin/WaitTranslator")
                @SuppressWarnings("rawtypes")
                final class Shouting implements RuleWrapper { // WKP-114
                    public Object wrap(Object translated, JsonNode source, TranslationContext context) {
                        return translated;
                    }
                }
                """));
        assertThat(messages(compilation)).singleElement().asString().contains("WKP-114", "one of Activity, Dataset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SetVariable", "Pipeline", "Object", "List<Activity>"})
    void resultThatNoRuleMakes(String result) {
        var compilation = expectMarked(source("""
                @Wraps("builtin/WaitTranslator")
                final class Shouting implements RuleWrapper<%s> { // WKP-115
                    public %1$s wrap(%1$s translated, JsonNode source, TranslationContext context) {
                        return translated;
                    }
                }
                """.formatted(result)));
        assertThat(messages(compilation)).singleElement().asString().contains("makes \"" + result + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interface Shouting extends RuleWrapper<Activity> {      | WKP-101
            abstract class Shouting extends Base {                  | WKP-102
            class Shouting<T> extends Base {                        | WKP-103
            class Shouting extends Base { private Shouting() {}     | WKP-104
            """)
    void wrapperCannotBeCreated(String declaration, String code) {
        expectMarked(source("""
                @Wraps("builtin/WaitTranslator")
                %s // %s
                }
                class Base implements RuleWrapper<Activity> {
                    public Activity wrap(Activity translated, JsonNode source, TranslationContext context) {
                        return translated;
                    }
                }
                """.formatted(declaration, code)));
    }

    @Test
    void classIsAWrapperAndARewriteAtOnce() {
        var compilation = expectMarked(source("""
                @Wraps("builtin/WaitTranslator")
                @Rewrites
                class Both implements JobRewrite, RuleWrapper<Activity> { // WKP-111
                    public Job rewrite(Job job) {
                        return job;
                    }
                    public Activity wrap(Activity translated, JsonNode source, TranslationContext context) {
                        return translated;
                    }
                }
                """));
        assertThat(messages(compilation)).singleElement().asString().contains("@Rewrites, @Wraps");
    }
}
