package io.wkmigrate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.convert.ConversionOptions;
import io.wkmigrate.load.Factory;
import io.wkmigrate.load.SourceNotFoundException;
import io.wkmigrate.load.Sources;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.TranslatedPipeline;
import io.wkmigrate.translate.Translator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A policy that is applied to its own result changes nothing more. */
class IdempotenceTest {

    private static final String POLICIES = """
            jobs:
              - name: "[{folder|first|snake}] {pipeline}"
                tags: {domain: "{folder|prefix(d-)}", copy: "{pipeline|suffix(-x)}"}
                run_as: {user_name: a@contoso.example}
                owner: {user_name: a@contoso.example}
                permissions:
                  - {level: CAN_VIEW, user_name: a@contoso.example}
                  - {level: CAN_MANAGE, group_name: etl}
                notifications: {on_failure: [a@contoso.example]}
            clusters:
              - {policy_id: one, node_type_id: large}
              - {instance_pool_id: pool}
              - {node_type_id: small}
              - {existing_cluster_id: there}
              - {serverless: true}
            notebooks:
              - {from: /Shared, to: /Workspace/Shared}
              - {from: /Repos, to: /Shared}
              - {from: /retail, to: /elsewhere}
            tables:
              - {catalog: main2, schema: bronze}
            """;

    private static Factory sample() throws SourceNotFoundException {
        return Sources.discover(List.of(Path.of("src/sample/contoso-retail")))
                .get(0)
                .load();
    }

    private static List<Pipeline> pipelines(Factory factory) {
        return new Translator(factory, RuleSet.builtIn(), true)
                .translate(every -> true).pipelines().stream()
                        .map(TranslatedPipeline::pipeline)
                        .toList();
    }

    @Test
    void aPolicyForPipelinesMayBeAppliedTwice() throws SourceNotFoundException {
        RuleModule module = Written.policies(POLICIES).sources().get(0).module();
        List<Pipeline> pipelines = new ArrayList<>(pipelines(sample()));
        pipelines.addAll(pipelines(DataPoliciesTest.factory().load()));
        Set<String> changing = new TreeSet<>();

        module.pipelineRewrites()
                .forEach((id, rewrite) -> pipelines.forEach(each -> {
                    Pipeline once = rewrite.rewrite(each);
                    assertThat(rewrite.rewrite(once)).as(id).isEqualTo(once);
                    if (!once.equals(each)) {
                        changing.add(id);
                    }
                }));
        assertThat(changing)
                .contains("policy/clusters-1", "policy/clusters-5", "policy/notebooks-2", "policy/tables-1");
    }

    @Test
    void aPolicyForJobsMayBeAppliedTwice() throws SourceNotFoundException {
        RuleModule module = Written.policies(POLICIES).sources().get(0).module();
        Conversion plain = Conversion.of(sample(), RuleSet.builtIn(), every -> true, ConversionOptions.DEFAULT);

        for (JobRewrite rewrite : module.jobRewrites().values()) {
            plain.workflow().jobs().forEach(each -> {
                Job once = rewrite.rewrite(each.job());
                assertThat(once).isNotEqualTo(each.job());
                assertThat(rewrite.rewrite(once)).isEqualTo(once);
            });
        }
    }
}
