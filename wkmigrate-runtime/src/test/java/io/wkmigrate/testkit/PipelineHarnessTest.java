package io.wkmigrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Emission;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Fail;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.RuleWrapper;
import io.wkmigrate.api.rule.TaskNameRewrite;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.api.rule.Wrapping;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.report.ActivityStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The harness must notice what a careless rule does. */
class PipelineHarnessTest {

    private static final String STOP = """
            [{"name": "Stop", "type": "Stop", "typeProperties": {"reason": "enough"}}]
            """;

    private static final String TWO_STEPS = """
            [{"name": "First", "type": "Stop", "typeProperties": {"reason": "enough"}},
             {"name": "Second", "type": "Stop", "typeProperties": {"reason": "enough"},
              "dependsOn": [{"activity": "First", "dependencyConditions": ["Succeeded"]}]}]
            """;

    /** Rules of a test; each part does nothing until the test puts something in its place. */
    private record Rules(
            BiFunction<JsonNode, Activity, Activity> stop, PipelineRewrite pipelines, JobRewrite jobs, boolean reading)
            implements RuleModule {

        private static final RuleDescriptor STOPS = descriptor("Stops", RuleKind.ACTIVITY, List.of("Stop"));

        static final Rules CAREFUL = new Rules((source, each) -> each, each -> each, each -> each, true);

        Rules stopping(BiFunction<JsonNode, Activity, Activity> other) {
            return new Rules(other, pipelines, jobs, reading);
        }

        Rules rewriting(PipelineRewrite other) {
            return new Rules(stop, other, jobs, reading);
        }

        Rules finishing(JobRewrite other) {
            return new Rules(stop, pipelines, other, reading);
        }

        Rules forgetful() {
            return new Rules(stop, pipelines, jobs, false);
        }

        private static RuleDescriptor descriptor(String name, RuleKind kind, List<String> types) {
            return new RuleDescriptor("test/" + name, kind, types, "", "", 1, "Stops.", List.of(), Map.of());
        }

        @Override
        public String name() {
            return "test";
        }

        @Override
        public List<RuleDescriptor> catalogue() {
            return List.of(
                    STOPS,
                    descriptor("Pipelines", RuleKind.PIPELINE_REWRITE, List.of()),
                    descriptor("Jobs", RuleKind.JOB_REWRITE, List.of()));
        }

        @Override
        public Rule<ActivityDefinition<Unbound>, Activity> activity(String type) {
            return type.equals("stop")
                    ? new Rule<>(STOPS, (source, context) -> stop.apply(source.source(), read(source)))
                    : null;
        }

        private Activity read(ActivityDefinition<Unbound> source) {
            var reader = source.properties().reader();
            if (reading) {
                reader.declareRest("it is only a test");
            }
            return source.as(new Fail(text(source, "enough"), text(source, "1")));
        }

        private static Value<String> text(ActivityDefinition<?> source, String text) {
            return new Value.Literal<>(text, source.place());
        }

        @Override
        public Map<String, PipelineRewrite> pipelineRewrites() {
            return Map.of("test/Pipelines", pipelines);
        }

        @Override
        public Map<String, JobRewrite> jobRewrites() {
            return Map.of("test/Jobs", jobs);
        }
    }

    private static PipelineHarness with(Rules rules) {
        return PipelineHarness.of(rules).pipeline("Load orders", STOP);
    }

    private static Job tagged(Job job, String value) {
        return job.withTag("owner", JobText.trusted(value));
    }

    private static Pipeline described(Pipeline pipeline, String description) {
        return new Pipeline(
                pipeline.name(),
                Optional.of(description),
                pipeline.folder(),
                pipeline.annotations(),
                pipeline.parameters(),
                pipeline.variables(),
                pipeline.concurrency(),
                pipeline.activities(),
                pipeline.tags(),
                pipeline.place());
    }

    @Test
    void passesCarefulRulesAndShowsWhatBecameOfTheFactory() {
        ConvertedFactory converted = with(Rules.CAREFUL
                        .rewriting(each -> described(each, "kept by the platform team"))
                        .finishing(each -> tagged(each, "logistics")))
                .convert()
                .statusIs("Stop", ActivityStatus.TRANSLATED)
                .jobHas("load_orders", """
                        name: Load orders
                        description: kept by the platform team
                        tags: {owner: logistics}
                        schedule: null
                        """);
        assertThat(converted.rule("Stop")).isEqualTo("test/Stops");
        assertThat(converted.kind("Stop", Fail.class).message().literal()).contains("enough");
        assertThat(converted.pipeline("Load orders").description()).contains("kept by the platform team");
    }

    @Test
    void noticesAFindingThatWasNotExpected() {
        assertThatThrownBy(() -> with(Rules.CAREFUL.forgetful()).convert())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("This finding was not expected: " + Findings.PROPERTY_UNHANDLED.code())
                .hasMessageContaining("#/properties/activities/0/typeProperties/reason");
        assertThatThrownBy(() -> with(Rules.CAREFUL)
                        .linkedService("Odd", "{\"type\": \"NoSuchService\", \"typeProperties\": {}}")
                        .pipeline("More", """
                                [{"name": "Wait", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}}]
                                """)
                        .convert())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("This finding was not expected: WKM-")
                .hasMessageContaining("pipeline/More.json#/properties/activities/0");
    }

    @Test
    void noticesAFindingThatDidNotComeOrCameElsewhere() {
        assertThatThrownBy(() -> with(Rules.CAREFUL)
                        .expecting(Findings.PROPERTY_UNHANDLED)
                        .convert())
                .hasMessageContaining("expected and did not come: " + Findings.PROPERTY_UNHANDLED.code());
        PipelineHarness waiting = with(Rules.CAREFUL).pipeline("More", """
                [{"name": "Wait", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}}]
                """);
        assertThatThrownBy(() ->
                        waiting.expecting(Findings.WAITING_COSTS, "/nowhere").convert())
                .hasMessageContaining("not expected: WKM-")
                .hasMessageContaining("did not come: WKM-");
        assertThatCode(() -> waiting.expecting(Findings.WAITING_COSTS).convert())
                .doesNotThrowAnyException();
    }

    @Test
    void noticesThatNoRuleOfTheModuleWasUsed() {
        PipelineHarness nothing = PipelineHarness.of(Rules.CAREFUL).pipeline("Load", "[]");
        assertThatThrownBy(nothing::convert).hasMessageContaining("No rule of the module was used");
        assertThatCode(() -> nothing.withoutUse().convert()).doesNotThrowAnyException();
        assertThatThrownBy(() -> with(Rules.CAREFUL).withoutUse().convert()).hasMessageContaining("[test/Stops]");
    }

    @Test
    void noticesRulesThatKeepState() {
        AtomicInteger count = new AtomicInteger();
        assertThatThrownBy(() -> with(Rules.CAREFUL.stopping((source, each) -> {
                            String message = "so often: " + count.incrementAndGet();
                            return new Activity(
                                    each.header(),
                                    new Fail(
                                            new Value.Literal<>(
                                                    message, each.header().place()),
                                            new Value.Literal<>(
                                                    "1", each.header().place())));
                        }))
                        .convert())
                .hasMessageContaining("Converting twice gives different bytes in ");
    }

    @Test
    void noticesRewritesThatChangeTheirOwnResults() {
        assertThatThrownBy(() -> with(Rules.CAREFUL.rewriting(
                                each -> described(each, each.description().orElse("") + "!")))
                        .convert())
                .hasMessageContaining("not expected: " + Findings.REWRITE_NOT_STABLE.code())
                .hasMessageContaining("test/Pipelines of the module under test changes its own result");
        assertThatThrownBy(() -> with(Rules.CAREFUL.finishing(each ->
                                tagged(each, each.tags().getOrDefault("owner", JobText.EMPTY) + "x")))
                        .convert())
                .hasMessageContaining("test/Jobs of the module under test changes its own result");
    }

    @Test
    void noticesRewritesThatReturnNothing() {
        assertThatThrownBy(() -> with(Rules.CAREFUL.finishing(each -> null)).convert())
                .hasMessageContaining("test/Jobs of the module under test returned nothing");
    }

    @Test
    void noticesRulesThatChangeTheirInput() {
        assertThatThrownBy(() -> with(Rules.CAREFUL.stopping((source, each) -> {
                            ((ObjectNode) source).put("touched", true);
                            return each;
                        }))
                        .convert())
                .hasMessageContaining("test/Stops of the module under test changed the JSON that it was given");
    }

    @Test
    void noticesJobsThatRunInAnotherOrder() {
        JobRewrite atOnce = job -> job.withTasks(job.tasks().stream()
                .map(each -> Task.plain(each.key(), each.description(), List.of(), RunIf.ALL_SUCCESS, each.work()))
                .toList());
        assertThatThrownBy(() -> PipelineHarness.of(Rules.CAREFUL.finishing(atOnce))
                        .pipeline("Load", TWO_STEPS)
                        .convert())
                .hasMessageContaining("not expected: " + Findings.CONTROL_FLOW_DIFFERS.code());
    }

    @Test
    void noticesJobsWhoseTasksComeFromNowhere() {
        JobRewrite renamed = job -> job.withTasks(job.tasks().stream()
                .map(each -> Task.plain(
                        "acme_" + each.key().replace("acme_", ""),
                        each.description(),
                        each.dependsOn(),
                        each.runIf(),
                        each.work()))
                .toList());
        assertThatThrownBy(() -> with(Rules.CAREFUL.finishing(renamed)).convert())
                .hasMessageContaining("test/Jobs of the module under test lost, renamed, added or repeated a task");
    }

    @Test
    void noticesActivitiesThatAreNotWhatTheyWere() {
        assertThatThrownBy(() -> with(Rules.CAREFUL.stopping(
                                (source, each) -> new Activity(renamed(each.header()), each.kind())))
                        .convert())
                .hasMessageContaining("not expected: " + Findings.RULE_RESULT_INVALID.code())
                .hasMessageContaining("test/Stops of the module under test");
        assertThatThrownBy(() -> with(Rules.CAREFUL.rewriting(each -> each.withActivities(List.of())))
                        .convert())
                .hasMessageContaining("test/Pipelines of the module under test lost or renamed the activity");
    }

    private static ActivityHeader renamed(ActivityHeader header) {
        return new ActivityHeader(
                "Other",
                header.path(),
                header.type(),
                header.description(),
                header.dependsOn(),
                header.policy(),
                header.state(),
                header.userProperties(),
                header.place());
    }

    @Test
    void noticesNothingInsideWhatARuleReturns() {
        assertThatThrownBy(() -> with(Rules.CAREFUL.stopping((source, each) -> each.withKind(new Fail(null, null))))
                        .convert())
                .hasMessageContaining("test/Stops of the module under test returned something with null");
    }

    @Test
    void noticesACatalogueThatTheModuleDoesNotKeepTo() {
        RuleModule empty = new RuleModule() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<RuleDescriptor> catalogue() {
                return List.of(Rules.STOPS);
            }
        };
        assertThatThrownBy(
                        () -> PipelineHarness.of(empty).pipeline("Load", STOP).convert())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The program would not take the module")
                .hasMessageContaining("test/Stops");
    }

    @Test
    void noticesFunctionsWhoseNamesAreTaken() {
        RuleDescriptor descriptor = Rules.descriptor("Functions", RuleKind.FUNCTION_LIBRARY, List.of());
        RuleModule namesake = new RuleModule() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<RuleDescriptor> catalogue() {
                return List.of(descriptor);
            }

            @Override
            public List<FunctionLibrary> functionLibraries() {
                return List.of(() -> List.of(FunctionDefinition.named("concat")
                        .computedBy(arguments -> arguments.get(0))
                        .emittedAs(Emission.library("texts", "concat"))));
            }
        };
        assertThatThrownBy(() ->
                        PipelineHarness.of(namesake).pipeline("Load", "[]").convert())
                .hasMessageContaining("The function \"concat\" of the rules test has the name of one of");
    }

    @Test
    void seesNamesOfTasksThatAreChanged() {
        RuleDescriptor descriptor = Rules.descriptor("Names", RuleKind.TASK_NAME_REWRITE, List.of());
        RuleModule names = new RuleModule() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<RuleDescriptor> catalogue() {
                return List.of(descriptor);
            }

            @Override
            public Map<String, TaskNameRewrite> taskNameRewrites() {
                return Map.of(descriptor.id(), (job, name) -> name.startsWith("Acme ") ? name : "Acme " + name);
            }
        };
        PipelineHarness.of(names).pipeline("Load", """
                        [{"name": "Stop", "type": "Fail", "typeProperties": {"message": "enough", "errorCode": "1"}}]
                        """).convert().jobHas("load", "tasks: [{task_key: Acme_Stop}]");
    }

    @Test
    void seesWrappersAtWork() {
        RuleDescriptor descriptor = new RuleDescriptor(
                "test/Louder",
                RuleKind.ACTIVITY,
                List.of(),
                "",
                "builtin/FailTranslator",
                500,
                "Shouts.",
                List.of(),
                Map.of());
        RuleWrapper<Activity> louder = (translated, source, context) -> {
            Value<String> code = new Value.Literal<>("99", translated.header().place());
            return translated.mapWork(work -> work instanceof Fail fail ? new Fail(fail.message(), code) : work);
        };
        RuleModule module = new RuleModule() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<RuleDescriptor> catalogue() {
                return List.of(descriptor);
            }

            @Override
            public List<Wrapping<?>> wrappings() {
                return List.of(new Wrapping<>(descriptor, Activity.class, louder));
            }
        };

        ConvertedFactory converted =
                PipelineHarness.of(module).pipeline("Load", """
                        [{"name": "Stop", "type": "Fail", "typeProperties": {"message": "enough", "errorCode": "1"}}]
                        """).convert();

        assertThat(converted.kind("Stop", Fail.class).errorCode().literal()).contains("99");
        assertThat(converted.rule("Stop")).isEqualTo("builtin/FailTranslator");
    }

    @Test
    void showsWhereARuleThrew() {
        assertThatThrownBy(() -> with(Rules.CAREFUL.stopping((source, each) -> {
                            throw new IllegalStateException("the author's own mistake");
                        }))
                        .convert())
                .hasMessageContaining("not expected: " + Findings.RULE_FAILED.code())
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .satisfies(each -> assertThat(each).hasMessage("the author's own mistake")));
    }
}
