package io.wkmigrate.extension;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.fake.rulejar.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrappers of built-in rules: those that work, and those that go wrong and leave what was made as it was. */
class HostileWrappersTest {

    private static final String FAIL = """
            {"activities": [{"name": "Stop", "type": "Fail",
                             "typeProperties": {"message": "as it was", "errorCode": "1"}}]}""";

    @Test
    void aWrapperChangesWhatARuleMade() {
        assertThat(convert("return new Activity(translated.header(), new Fail(new Value.Literal<>(\"wrapped\","
                                + " translated.header().place()), ((Fail) translated.kind()).errorCode()));")
                        .everything())
                .contains("wrapped")
                .doesNotContain("as it was");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "throw new IllegalStateException(); | ended with IllegalStateException at FailWrapper.java:16.",
                "return null; | returned nothing.",
                "return new Activity(translated.header(), null); | returned something with null as the kind of Activity.",
                "return new Activity(translated.header(), new ActivityKind.IfCondition(new Value.Literal<>(true,"
                        + " translated.header().place()), List.of(translated), List.of()));"
                        + "| returned a container with an activity that it was not given.",
            })
    void aWrapperThatGoesWrongIsNamedAndNotApplied(String body, String what) {
        Converted converted = convert(body);

        assertThat(converted.result().findings())
                .filteredOn(each -> each.code().code().equals("WKM-2014"))
                .extracting(Finding::message)
                .containsExactly("The rule acme/FailWrapper of acme.jar " + what);
        assertThat(converted.everything()).contains("as it was");
    }

    private static Converted convert(String body) {
        RuleJarForge forge = RuleJarForge.module("acme").source(Sources.head() + """
                /** Wraps it. */
                @Wraps("builtin/FailTranslator")
                final class FailWrapper implements RuleWrapper<Activity> {
                    @Override
                    public Activity wrap(Activity translated, JsonNode source, TranslationContext context) { %s }
                }
                """.formatted(body));
        return Adf.of("Load", FAIL)
                .rules(Loading.with(Loading.load(forge, "acme.jar")))
                .convert();
    }
}
