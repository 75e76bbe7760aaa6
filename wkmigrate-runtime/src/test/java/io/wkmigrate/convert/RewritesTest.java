package io.wkmigrate.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.TaskNameRewrite;
import io.wkmigrate.report.RewriteResult;
import io.wkmigrate.report.RewriteResult.Change;
import io.wkmigrate.report.RuleUse;
import io.wkmigrate.translate.RuleOrigin;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.RuleSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Rules that change pipelines and jobs, and what a person is told of that. */
class RewritesTest {

    private static final String WAIT = """
            {"name": "Pause", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}}""";

    @Test
    void whatARewriteChangedIsToldWithBeforeAndAfter() {
        Conversion conversion = convert(
                pipeline -> pipeline.withTag("owner", "finance"), job -> job.withTag("tier", JobText.trusted("gold")));

        assertThat(conversion.result().pipelines().get(0).rewrites())
                .containsExactly(
                        new RewriteResult("acme/OfPipelines", List.of(new Change("tags/owner", "", "finance"))),
                        new RewriteResult("acme/OfJobs", List.of(new Change("load#/tags/tier", "", "gold"))));
        assertThat(acme(conversion).file()).isEqualTo("acme.jar");
        assertThat(acme(conversion).sha256()).isEqualTo("ab");
        assertThat(acme(conversion).version()).isEqualTo("1.2");
        assertThat(acme(conversion).used()).containsExactly("acme/OfJobs", "acme/OfPipelines");
    }

    @Test
    void aRewriteThatChangesNothingIsNotListedAsUsed() {
        Conversion conversion = convert(pipeline -> pipeline, job -> job);

        assertThat(conversion.result().pipelines().get(0).rewrites()).isEmpty();
        assertThat(acme(conversion).used()).isEmpty();
        assertThat(acme(conversion).unused()).containsExactly("acme/OfJobs", "acme/OfPipelines", "acme/OfTaskNames");
    }

    @Test
    void aRewriteOfJobsThatFailsIsNamedAndTheJobIsAsItWas() {
        Conversion sound = convert(pipeline -> pipeline, job -> job);
        Conversion broken = convert(pipeline -> pipeline, job -> {
            throw new IllegalStateException("hunter2");
        });

        assertThat(broken.workflow()).isEqualTo(sound.workflow());
        assertThat(broken.result().findings())
                .filteredOn(each -> each.code().code().equals("WKM-2014"))
                .extracting(Finding::message)
                .containsExactly("The rule acme/OfJobs ended with IllegalStateException.");
    }

    @Test
    void aTaskIsNamedByItsKeyWhereverItStands() {
        Conversion conversion = convert(
                pipeline -> pipeline,
                job -> job.withTasks(job.tasks().stream()
                        .sorted(Comparator.comparing(Task::key))
                        .map(each -> described(each, "Waits a little."))
                        .toList()));

        assertThat(conversion.result().pipelines().get(0).rewrites().get(0).changes())
                .containsExactly(
                        new Change("load#/tasks/Again/description", "", "Waits a little."),
                        new Change("load#/tasks/Pause/description", "", "Waits a little."),
                        new Change("load#/tasks", "Pause, Again", "Again, Pause"));
    }

    private static Task described(Task task, String description) {
        return new Task(
                task.key(),
                Optional.of(JobText.trusted(description)),
                task.dependsOn(),
                task.runIf(),
                task.work(),
                task.compute(),
                task.libraries(),
                task.attempts());
    }

    @Test
    void aRewriteThatReturnsNothingIsNamedWhateverItRewrites() {
        Conversion sound = convert(pipeline -> pipeline, job -> job);
        Conversion broken = convert(new Acme(pipeline -> null, job -> null, (job, name) -> null));

        assertThat(broken.workflow()).isEqualTo(sound.workflow());
        assertThat(broken.result().findings())
                .filteredOn(each -> each.code().code().equals("WKM-2014"))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "The rule acme/OfPipelines returned nothing.",
                        "The rule acme/OfJobs returned nothing.",
                        "The rule acme/OfTaskNames returned nothing.");
    }

    @Test
    void aPersonWhoEndsTheProgramIsNoFaultOfTheRule() {
        CancellationException interrupted = new CancellationException();
        PipelineRewrite same = pipeline -> pipeline;

        assertThatThrownBy(() -> convert(
                        pipeline -> {
                            throw interrupted;
                        },
                        job -> job))
                .isSameAs(interrupted);
        assertThatThrownBy(() -> convert(same, job -> {
                    throw interrupted;
                }))
                .isSameAs(interrupted);
        assertThatThrownBy(() -> convert(new Acme(same, job -> job, (job, name) -> {
                    throw interrupted;
                })))
                .isSameAs(interrupted);
    }

    private Conversion convert(PipelineRewrite ofPipelines, JobRewrite ofJobs) {
        return convert(new Acme(ofPipelines, ofJobs, (job, name) -> name));
    }

    private Conversion convert(Acme module) {
        RuleSource acme = new RuleSource(module, new RuleOrigin(RuleOrigin.Kind.JAR, "acme.jar", "ab", "1.2"));
        return Conversion.of(
                Adf.factory("shop", "{}")
                        .pipeline("Load", "{\"activities\": [" + WAIT + ", " + WAIT.replace("Pause", "Again") + "]}")
                        .load(),
                RuleSet.builtIn().with(List.of(acme)));
    }

    private static RuleUse acme(Conversion conversion) {
        return conversion.result().rules().stream()
                .filter(each -> each.module().equals("acme"))
                .findFirst()
                .orElseThrow();
    }

    private record Acme(PipelineRewrite ofPipelines, JobRewrite ofJobs, TaskNameRewrite ofTaskNames)
            implements RuleModule {

        @Override
        public String name() {
            return "acme";
        }

        @Override
        public List<RuleDescriptor> catalogue() {
            return List.of(
                    described("acme/OfPipelines", RuleKind.PIPELINE_REWRITE),
                    described("acme/OfJobs", RuleKind.JOB_REWRITE),
                    described("acme/OfTaskNames", RuleKind.TASK_NAME_REWRITE));
        }

        private static RuleDescriptor described(String id, RuleKind kind) {
            return new RuleDescriptor(id, kind, List.of(), "", "", 500, "", List.of(), Map.of());
        }

        @Override
        public Map<String, PipelineRewrite> pipelineRewrites() {
            return Map.of("acme/OfPipelines", ofPipelines);
        }

        @Override
        public Map<String, JobRewrite> jobRewrites() {
            return Map.of("acme/OfJobs", ofJobs);
        }

        @Override
        public Map<String, TaskNameRewrite> taskNameRewrites() {
            return Map.of("acme/OfTaskNames", ofTaskNames);
        }
    }
}
