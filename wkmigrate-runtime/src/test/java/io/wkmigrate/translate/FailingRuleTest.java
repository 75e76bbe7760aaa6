package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.rule.Rule.Application;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.translate.TranslatedPipeline.TranslatedActivity;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a factory when a rule of some jar is broken. */
class FailingRuleTest {

    private static final String CONTAINER = """
            {
                "name": "Loop", "type": "Broken",
                "typeProperties": {"a": 1, "activities": [{"name": "Inner", "type": "Sound"}]}
            }""";

    @TempDir
    Path folder;

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("IllegalStateException", () -> {
                    throw new IllegalStateException("the value hunter2");
                }),
                failure("StackOverflowError", FailingRuleTest::recurse),
                failure("AssertionError", () -> {
                    throw new AssertionError("the value hunter2");
                }),
                failure("NoSuchMethodError", () -> {
                    throw new NoSuchMethodError("compiled against another version");
                }));
    }

    private static Arguments failure(String name, Runnable failing) {
        return Arguments.of(name, failing);
    }

    private static void recurse() {
        recurseFurther();
    }

    private static void recurseFurther() {
        recurse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aRuleThatFailsIsNamedAndTheRestGoesOn(String failure, Runnable failing) {
        TranslatedPipeline pipeline = translate((definition, context) -> {
            failing.run();
            return null;
        });

        assertThat(pipeline.findings())
                .filteredOn(each -> each.code().code().equals("WKM-2008"))
                .extracting(Finding::message)
                .containsExactly("The rule fake/Broken ended with " + failure + ".");
        assertThat(pipeline.findings().toString()).doesNotContain("hunter2");
        assertPlaceholderWithInnerListed(pipeline);
    }

    @Test
    void aRuleThatReturnsNothingLeavesAPlaceholder() {
        assertPlaceholderWithInnerListed(translate((definition, context) -> null));
    }

    @Test
    void aRuleThatReadsAScopeAndForgetsItHasItTranslatedAllTheSame() {
        TranslatedPipeline pipeline = translate(FakeModule.reading(FailingRuleTest::scope));

        assertInnerListedAsNotRun(pipeline);
    }

    @Test
    void whatARuleTranslatedBeforeItFailedIsNotTakenForRun() {
        TranslatedPipeline pipeline = translate((definition, context) -> {
            context.translate(scope(definition.properties()));
            throw new IllegalStateException();
        });

        assertPlaceholderWithInnerListed(pipeline);
    }

    @Test
    void aRuleThatTranslatesAScopeAndDropsItHasItListedAsNotRun() {
        TranslatedPipeline pipeline = translate((definition, context) -> {
            context.translate(scope(definition.properties()));
            return FakeModule.reading(properties -> properties).apply(definition, context);
        });

        assertInnerListedAsNotRun(pipeline);
    }

    @Test
    void aRuleThatTranslatesAScopeTwiceGetsTheSameTwice() {
        TranslatedPipeline pipeline = translate((definition, context) -> {
            ActivityScope scope = scope(definition.properties());
            assertThat(context.translate(scope)).isSameAs(context.translate(scope));
            return definition.as(new Placeholder("twice", definition.source(), context.translate(scope)));
        });

        assertThat(paths(pipeline)).containsExactly("Loop", "Loop/Inner", "After");
        assertInnerListedAsNotRun(pipeline);
    }

    @Test
    void aRuleThatTranslatesTheActivityItIsCalledForFails() {
        TranslatedPipeline pipeline = translate((definition, context) -> {
            context.translate(new ActivityScope(List.of(definition.source()), definition.place()));
            return null;
        });

        assertThat(pipeline.findings()).extracting(each -> each.code().code()).contains("WKM-2008");
        assertPlaceholderWithInnerListed(pipeline);
    }

    @Test
    void aRuleForLinkedServicesThatFailsLeavesTheActivityWithoutCompute() {
        FakeModule module = new FakeModule("fake")
                .activity(
                        "Caller",
                        "",
                        (definition, context) -> {
                            assertThat(context.connection(
                                            definition.linkedService().orElseThrow()))
                                    .isEmpty();
                            return FakeModule.reading(properties -> properties).apply(definition, context);
                        },
                        "Call")
                .linkedService("Broken", "Cluster", (definition, context) -> {
                    throw new IllegalStateException();
                });

        TranslatedFactory factory = new SmallFactory(folder)
                .define("linkedService", "LS", "{\"type\": \"Cluster\", \"typeProperties\": {\"a\": 1}}")
                .activities("""
                        {"name": "A", "type": "Call", "linkedServiceName":
                            {"referenceName": "LS", "type": "LinkedServiceReference"}}""")
                .translate(module);

        assertThat(factory.findings())
                .extracting(Finding::message)
                .contains("The rule fake/Broken ended with IllegalStateException.");
        Balance.check(factory.properties());
    }

    @Test
    void aRuleForTriggersThatFailsLeavesTheTriggerUntranslated() {
        FakeModule module = new FakeModule("fake").trigger("Broken", "Clock", (definition, context) -> {
            throw new IllegalStateException();
        });

        TranslatedFactory factory = new SmallFactory(folder)
                .activities("")
                .define(
                        "trigger",
                        "T",
                        "{\"type\": \"Clock\", \"runtimeState\": \"Started\", \"typeProperties\": {\"a\": 1}}")
                .translate(module);

        assertThat(factory.triggers().get(0).trigger().started()).contains(true);
        assertThat(factory.triggers().get(0).trigger().schedule()).isEmpty();
        assertThat(factory.findings()).extracting(each -> each.code().code()).contains("WKM-2008", "WKM-5001");
        Balance.check(factory.properties());
    }

    @Test
    void aRewriteThatFailsIsNamedAndLeavesThePipelineAsItWas() {
        FakeModule module = new FakeModule("fake")
                .activity("Sound", "", "Sound")
                .rewrite("Rename", 500, pipeline -> {
                    throw new IllegalStateException();
                });

        TranslatedPipeline pipeline = new SmallFactory(folder)
                .activities("{\"name\": \"A\", \"type\": \"Sound\"}")
                .translate(module)
                .pipelines()
                .get(0);

        assertThat(pipeline.pipeline().activities()).hasSize(1);
        assertThat(pipeline.findings())
                .extracting(Finding::message)
                .containsExactly("The rule fake/Rename ended with IllegalStateException.");
    }

    private static ActivityScope scope(Unbound properties) {
        return properties.reader().optional("activities", Readers.SCOPE).orElseThrow();
    }

    /** A pipeline with a container of the broken rule, followed by an activity of a sound one. */
    private TranslatedPipeline translate(Application<ActivityDefinition<Unbound>, Activity> broken) {
        FakeModule module =
                new FakeModule("fake").activity("Broken", "", broken, "Broken").activity("Sound", "", "Sound");
        SmallFactory factory =
                new SmallFactory(folder).activities(CONTAINER + ", {\"name\": \"After\", \"type\": \"Sound\"}");
        TranslatedPipeline pipeline = factory.translate(module).pipelines().get(0);
        Balance.check(pipeline.properties());
        assertThat(FakeModule.ruleOf(pipeline.pipeline().activities().get(1))).isEqualTo("fake/Sound");
        assertThat(Conversion.of(factory.load(), RuleSet.of(List.of(module)))
                        .result()
                        .ledger()
                        .imbalances())
                .isEmpty();
        return pipeline;
    }

    private static void assertPlaceholderWithInnerListed(TranslatedPipeline pipeline) {
        assertThat(pipeline.pipeline().activities().get(0).kind()).isInstanceOf(Placeholder.class);
        assertInnerListedAsNotRun(pipeline);
    }

    private static void assertInnerListedAsNotRun(TranslatedPipeline pipeline) {
        assertThat(paths(pipeline)).containsExactly("Loop", "Loop/Inner", "After");
        assertThat(pipeline.findings())
                .filteredOn(each -> each.code().code().equals("WKM-2006"))
                .extracting(each -> each.activity().orElse(""))
                .containsExactly("Loop/Inner");
    }

    private static List<String> paths(TranslatedPipeline pipeline) {
        return pipeline.activities().stream()
                .map(TranslatedActivity::header)
                .map(each -> each.path())
                .toList();
    }
}
