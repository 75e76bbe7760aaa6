package io.wkmigrate.rules.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.Unbound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The harness must notice what a careless rule does. */
class RuleHarnessTest {

    private static final String LOOP = """
            {"name": "Loop", "type": "Loop",
             "typeProperties": {"body": [{"name": "In", "type": "Loop", "typeProperties": {}}], "colour": "blue"}}
            """;

    /** Binds the one property it has. */
    record Properties(Optional<ActivityScope> body) {}

    private static final ActivityTranslator<Properties> CAREFUL = (source, context) -> placeholder(
            source, source.properties().body().map(context::translate).orElse(List.of()));

    @Test
    void passesACarefulRule() {
        assertThatCode(() -> harness(CAREFUL).translate(LOOP, Findings.PROPERTY_UNHANDLED))
                .doesNotThrowAnyException();
    }

    @Test
    void noticesAFindingThatWasNotExpectedOrDidNotCome() {
        assertThatThrownBy(() -> harness(CAREFUL).translate(LOOP)).hasMessageContaining("codes of the findings");
        assertThatThrownBy(
                        () -> harness(CAREFUL).translate(LOOP, Findings.PROPERTY_UNHANDLED, Findings.COMPUTE_UNKNOWN))
                .hasMessageContaining("codes of the findings");
    }

    @Test
    void noticesForgottenActivities() {
        assertThatThrownBy(() -> harness((source, context) -> placeholder(source, List.of()))
                        .translate(LOOP, Findings.PROPERTY_UNHANDLED))
                .hasMessageContaining("leaves");
    }

    @Test
    void noticesActivitiesTranslatedTwice() {
        assertThatThrownBy(() -> harness((source, context) -> {
                            source.properties().body().ifPresent(context::translate);
                            return CAREFUL.translate(source, context);
                        })
                        .translate(LOOP, Findings.PROPERTY_UNHANDLED))
                .hasMessageContaining("leaves");
    }

    @Test
    void noticesARuleThatChangesItsInput() {
        assertThatThrownBy(() -> harness((source, context) -> {
                            ((ObjectNode) source.source()).put("touched", true);
                            return CAREFUL.translate(source, context);
                        })
                        .translate(LOOP, Findings.PROPERTY_UNHANDLED))
                .hasMessageContaining("the input");
    }

    @Test
    void noticesARuleThatKeepsState() {
        StringBuilder memory = new StringBuilder();
        assertThatThrownBy(() -> harness((source, context) ->
                                source.as(new Placeholder(memory.append('x').toString(), source.source(), List.of())))
                        .translate("{\"name\": \"Loop\", \"type\": \"Loop\", \"typeProperties\": {}}"))
                .hasMessageContaining("a second translation");
    }

    private static Activity placeholder(ActivityDefinition<?> source, List<Activity> nested) {
        return source.as(new Placeholder("by hand", source.source(), nested));
    }

    private static RuleHarness harness(ActivityTranslator<Properties> translator) {
        RuleDescriptor descriptor = new RuleDescriptor(
                "test/Loop", RuleKind.ACTIVITY, List.of("Loop"), "", 0, "Loops.", List.of("body"), Map.of());
        return RuleHarness.of(new RuleModule() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<RuleDescriptor> catalogue() {
                return List.of(descriptor);
            }

            @Override
            public Rule<ActivityDefinition<Unbound>, Activity> activity(String type) {
                return Rule.activity(
                        descriptor,
                        in -> {
                            Properties properties = new Properties(in.optional("body", Readers.SCOPE));
                            in.close();
                            return properties;
                        },
                        translator);
            }
        });
    }
}
