package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Fail;
import io.wkmigrate.api.rule.RuleWrapper;
import io.wkmigrate.api.value.Value;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "The same, but": rules that change what other rules make. */
class WrappedRuleTest {

    private static final String WAIT = """
            {"name": "Pause", "type": "Wait", "typeProperties": {"seconds": 5}}""";

    @TempDir
    Path folder;

    @Test
    void wrappersChangeWhatTheRuleMadeLowerPrioritiesFirst() {
        TranslatedFactory factory = translate(new FakeModule("acme")
                .activity("Waiter", "", "Wait")
                .wrapper("Second", "acme/Waiter", 600, appending(" second"))
                .wrapper("First", "acme/Waiter", 400, appending(" first")));

        assertThat(messageOf(factory)).isEqualTo("acme/Waiter first second");
        assertThat(factory.rulesUsed()).containsExactly("acme/First", "acme/Second", "acme/Waiter");
    }

    @Test
    void whatAWrapperChangedIsToldWithBeforeAndAfter() {
        TranslatedFactory factory = translate(new FakeModule("acme")
                .activity("Waiter", "", "Wait")
                .wrapper("Same", "acme/Waiter", 400, (made, source, context) -> made)
                .wrapper("Louder", "acme/Waiter", 500, appending("!")));

        assertThat(factory.pipelines().get(0).rewrites()).singleElement().satisfies(each -> {
            assertThat(each.rule()).isEqualTo("acme/Louder");
            assertThat(each.changes()).singleElement().satisfies(change -> {
                assertThat(change.what()).startsWith("activities/Pause");
                assertThat(change.before()).contains("acme/Waiter");
                assertThat(change.after()).contains("acme/Waiter!");
            });
        });
    }

    @Test
    void aWrapperSeesThePropertiesAsTheyStandInTheSource() {
        TranslatedFactory factory = translate(new FakeModule("acme")
                .activity("Waiter", "", "Wait")
                .wrapper(
                        "Reader",
                        "acme/Waiter",
                        500,
                        (made, source, context) ->
                                failing(made, source.path("seconds").asText())));

        assertThat(messageOf(factory)).isEqualTo("5");
    }

    @Test
    void aWrapperThatFailsIsNamedAndWhatTheRuleMadeGoesOn() {
        TranslatedFactory factory = translate(new FakeModule("acme")
                .activity("Waiter", "", "Wait")
                .wrapper("Broken", "acme/Waiter", 400, (made, source, context) -> {
                    throw new IllegalStateException("hunter2");
                })
                .wrapper("Sound", "acme/Waiter", 500, appending(" sound")));

        assertThat(messageOf(factory)).isEqualTo("acme/Waiter sound");
        assertThat(factory.pipelines().get(0).findings())
                .filteredOn(each -> each.code().code().equals("WKM-2014"))
                .extracting(Finding::message)
                .containsExactly("The rule acme/Broken ended with IllegalStateException.");
    }

    @Test
    void aWrapperIsNotAskedWhenTheRuleMadeNothing() {
        TranslatedFactory factory = translate(new FakeModule("acme")
                .activity("Waiter", "", (definition, context) -> null, "Wait")
                .wrapper("Never", "acme/Waiter", 500, (made, source, context) -> {
                    throw new AssertionError("asked");
                }));

        assertThat(factory.pipelines().get(0).findings())
                .extracting(each -> each.code().code())
                .contains("WKM-2005")
                .doesNotContain("WKM-2014");
        assertThat(factory.rulesUsed()).isEmpty();
    }

    private TranslatedFactory translate(FakeModule module) {
        return new SmallFactory(folder).activities(WAIT).translate(module);
    }

    private static RuleWrapper<Activity> appending(String text) {
        return (made, source, context) -> failing(made, FakeModule.ruleOf(made) + text);
    }

    private static Activity failing(Activity activity, String message) {
        return new Activity(
                activity.header(),
                new Fail(
                        new Value.Literal<>(message, activity.header().place()),
                        new Value.Literal<>("1", activity.header().place())));
    }

    private static String messageOf(TranslatedFactory factory) {
        return FakeModule.ruleOf(
                factory.pipelines().get(0).pipeline().activities().get(0));
    }
}
