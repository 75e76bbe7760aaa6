package io.wkmigrate.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.report.RewriteResult;
import io.wkmigrate.report.RewriteResult.Change;
import io.wkmigrate.report.RuleUse;
import io.wkmigrate.translate.RuleOrigin;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.RuleSource;
import java.util.List;
import java.util.Map;
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
        assertThat(acme(conversion).unused()).containsExactly("acme/OfJobs", "acme/OfPipelines");
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

    private Conversion convert(PipelineRewrite ofPipelines, JobRewrite ofJobs) {
        RuleSource acme = new RuleSource(
                new Acme(ofPipelines, ofJobs), new RuleOrigin(RuleOrigin.Kind.JAR, "acme.jar", "ab", "1.2"));
        return Conversion.of(
                Adf.factory("shop", "{}")
                        .pipeline("Load", "{\"activities\": [" + WAIT + "]}")
                        .load(),
                RuleSet.builtIn().with(List.of(acme)));
    }

    private static RuleUse acme(Conversion conversion) {
        return conversion.result().rules().stream()
                .filter(each -> each.module().equals("acme"))
                .findFirst()
                .orElseThrow();
    }

    private record Acme(PipelineRewrite ofPipelines, JobRewrite ofJobs) implements RuleModule {

        @Override
        public String name() {
            return "acme";
        }

        @Override
        public List<RuleDescriptor> catalogue() {
            return List.of(
                    described("acme/OfPipelines", RuleKind.PIPELINE_REWRITE),
                    described("acme/OfJobs", RuleKind.JOB_REWRITE));
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
    }
}
