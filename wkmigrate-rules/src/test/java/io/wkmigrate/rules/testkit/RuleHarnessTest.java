package io.wkmigrate.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.RuleWrapper;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.api.rule.Wrapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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

    private static final String WAIT = """
            {"name": "Wait", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}}
            """;

    @Test
    void appliesTheWrappersOfTheModuleToTheRulesThatTheyWrap() {
        RuleModule module = wrapping(wrapper(
                "Louder",
                (translated, source, context) -> translated.withKind(new Placeholder(
                        "wrapped " + source.path("waitTimeInSeconds"), MissingNode.getInstance(), List.of()))));

        Placeholder made = RuleHarness.of(module)
                .withBuiltIn()
                .translate(WAIT, Findings.WAITING_COSTS)
                .kind(Placeholder.class);

        assertThat(made.reason()).isEqualTo("wrapped 5");
        assertThatThrownBy(() -> RuleHarness.of(module).translate(WAIT))
                .hasMessageContaining("No rule for activities of type \"Wait\"");
    }

    @Test
    void appliesWrappersOfOnePriorityByTheirIdsAsTheProgramDoes() {
        RuleModule module = wrapping(wrapper("B", saying("b")), wrapper("C", saying("c")), wrapper("A", saying("a")));

        assertThat(RuleHarness.of(module)
                        .withBuiltIn()
                        .translate(WAIT, Findings.WAITING_COSTS)
                        .kind(Placeholder.class)
                        .reason())
                .isEqualTo("abc");
    }

    private static RuleWrapper<Activity> saying(String word) {
        return (translated, source, context) -> translated.withKind(new Placeholder(
                (translated.kind() instanceof Placeholder before ? before.reason() : "") + word,
                MissingNode.getInstance(),
                List.of()));
    }

    private static Wrapping<Activity> wrapper(String name, RuleWrapper<Activity> wrapper) {
        return new Wrapping<>(descriptor(name, RuleKind.ACTIVITY, "builtin/WaitTranslator"), Activity.class, wrapper);
    }

    private static RuleModule wrapping(Wrapping<?>... wrappings) {
        return new RuleModule() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<RuleDescriptor> catalogue() {
                return wrappings().stream().map(Wrapping::descriptor).toList();
            }

            @Override
            public List<Wrapping<?>> wrappings() {
                return List.of(wrappings);
            }
        };
    }

    @Test
    void noticesARewriteThatChangesItsOwnResult() {
        Pipeline pipeline = new Pipeline(
                "Load",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                OptionalInt.empty(),
                List.of(),
                Map.of(),
                SourcePlace.of("pipeline/Load.json"));
        PipelineRewrite steady = each -> each.withTag("owner", "logistics");
        PipelineRewrite growing = each -> each.withTag("owner", each.tags().getOrDefault("owner", "") + "x");

        assertThat(RuleHarness.of(rewriting(steady)).rewrite(pipeline).tags()).containsEntry("owner", "logistics");
        assertThatThrownBy(() -> RuleHarness.of(rewriting(growing)).rewrite(pipeline))
                .hasMessageContaining("test/Owner applied to its own result");
    }

    private static RuleModule rewriting(PipelineRewrite rewrite) {
        return new RuleModule() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<RuleDescriptor> catalogue() {
                return List.of(descriptor("Owner", RuleKind.PIPELINE_REWRITE, ""));
            }

            @Override
            public Map<String, PipelineRewrite> pipelineRewrites() {
                return Map.of("test/Owner", rewrite);
            }
        };
    }

    private static RuleDescriptor descriptor(String name, RuleKind kind, String wraps) {
        return new RuleDescriptor("test/" + name, kind, List.of(), "", wraps, 500, "Does it.", List.of(), Map.of());
    }

    private static Activity placeholder(ActivityDefinition<?> source, List<Activity> nested) {
        return source.as(new Placeholder("by hand", source.source(), nested));
    }

    private static RuleHarness harness(ActivityTranslator<Properties> translator) {
        RuleDescriptor descriptor = new RuleDescriptor(
                "test/Loop", RuleKind.ACTIVITY, List.of("Loop"), "", "", 0, "Loops.", List.of("body"), Map.of());
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
