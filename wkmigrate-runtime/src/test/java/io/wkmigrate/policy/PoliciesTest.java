package io.wkmigrate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.translate.RuleOrigin;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.RuleSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Policies as rules among others. */
class PoliciesTest {

    private static final String WAIT =
            "{\"activities\": [{\"name\": \"Pause\", \"type\": \"Wait\", \"typeProperties\": {\"waitTimeInSeconds\": 5}}]}";

    private static final String ORGANISATION = """
            jobs:
              - tags: {team: platform, tier: silver}
              - when: {pipelines: [nothing*]}
                tags: {team: nobody}
            """;

    private static final String TEAM = """
            notebooks:
              - {from: /Shared, to: /Workspace/Moved}
            jobs:
              - tags: {team: finance}
            """;

    @Test
    void everyEntryIsARuleThatSaysWhereItStands() {
        RuleSource source = Written.policies(ORGANISATION).sources().get(0);

        assertThat(source.module().name()).isEqualTo("policy");
        assertThat(source.module().catalogue())
                .extracting(RuleDescriptor::id, RuleDescriptor::kind, RuleDescriptor::summary)
                .containsExactly(
                        tuple(
                                "policy/jobs-1",
                                RuleKind.JOB_REWRITE,
                                "Sets the tag team, the tag tier of jobs (policy.yml, line 2)"),
                        tuple("policy/jobs-2", RuleKind.JOB_REWRITE, "Sets the tag team of jobs (policy.yml, line 3)"));
        assertThat(source.origin().kind()).isEqualTo(RuleOrigin.Kind.POLICY);
        assertThat(source.origin().file()).isEqualTo("policy.yml");
        assertThat(source.origin().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void ofTwoFilesTheLaterOneWins() throws PolicyException {
        Policies policies = Written.files(List.of("org.yml", "team.yml"), List.of(ORGANISATION, TEAM));
        RuleSet rules = RuleSet.builtIn().with(policies.sources());

        Converted converted = Adf.of("Load", WAIT).rules(rules).convert();

        assertThat(converted.job("load").at("/tags/team").asText()).isEqualTo("finance");
        assertThat(converted.job("load").at("/tags/tier").asText()).isEqualTo("silver");
        assertThat(rules.inOrder(RuleKind.JOB_REWRITE))
                .extracting(RuleDescriptor::id)
                .containsExactly("policy-org/jobs-1", "policy-org/jobs-2", "policy-team/jobs-1");
    }

    @Test
    void entriesApplyInTheirOrderAlsoWhenThereAreMany() {
        String entries = IntStream.rangeClosed(1, 12)
                .mapToObj(each -> "  - tags: {number: \"" + each + "\"}\n")
                .collect(Collectors.joining());

        Converted converted = Written.convert(Adf.of("Load", WAIT), "jobs:\n" + entries);

        assertThat(converted.job("load").at("/tags/number").asText()).isEqualTo("12");
    }

    @Test
    void anEntryThatChangedNothingIsToldWithItsLine() {
        Policies policies = Written.policies(ORGANISATION);

        assertThat(policies.unused(List.of("policy/jobs-1")))
                .containsExactly(
                        "policy.yml:3: The policy policy/jobs-2 changed nothing: nothing fits it, or all is as it"
                                + " says already.");
    }

    @Test
    void whatIsUsedIsKnownFromTheResult() {
        Policies policies = Written.policies(ORGANISATION);
        RuleSet rules = RuleSet.builtIn().with(policies.sources());

        List<String> used = Adf.of("Load", WAIT).rules(rules).result().rules().stream()
                .flatMap(each -> each.used().stream())
                .toList();

        assertThat(used).contains("policy/jobs-1").doesNotContain("policy/jobs-2");
    }

    @Test
    void filesOfOneNameAreToldApart() throws PolicyException {
        assertThat(Written.files(List.of("a.yml", "a.yaml"), List.of(ORGANISATION, TEAM))
                        .sources())
                .extracting(each -> each.module().name())
                .containsExactly("policy-a", "policy-a_2");
    }

    @Test
    void onlyOneFileDecidesTheKeysOfTasks() {
        String keys = "tasks: {key: \"x_{activity}\"}";

        assertThatThrownBy(() -> Written.files(List.of("a.yml", "b.yml"), List.of(keys, keys)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("b.yml: The keys of tasks are decided in")
                .hasMessageContaining("a.yml already. Take \"tasks\" out of one of the two.");
    }

    @Test
    void moreEntriesThanThereArePrioritiesAreRefused() {
        String entries = "  - tags: {a: b}\n".repeat(402);

        assertThat(Written.problemsOf(entries)).singleElement().asString().contains("at most 401 are possible");
    }
}
