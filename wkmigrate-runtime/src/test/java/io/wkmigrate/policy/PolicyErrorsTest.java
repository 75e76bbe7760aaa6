package io.wkmigrate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person who wrote something wrong is told: where, what, and what to do. */
class PolicyErrorsTest {

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(Written.problems("""
                jobs:
                  - nmae: "{pipeline}"
                    tags: {cost: 4711}
                  - run_as: {group_name: etl}
                tabels:
                  - catalog: main
                """))
                .containsExactly(
                        "policy.yml:2:5: There is no key \"nmae\" in an entry of jobs. Did you mean \"name\"? Known: when,"
                                + " name, tags, run_as, owner, permissions, notifications.",
                        "policy.yml:3:18: \"cost\" is a text, but here is a number. Put it in quotes: \"4711\".",
                        "policy.yml:4:13: Write exactly one of service_principal_name, user_name in \"run_as\".",
                        "policy.yml:4:14: There is no key \"group_name\" in \"run_as\". Known: service_principal_name,"
                                + " user_name.",
                        "policy.yml:5:1: There is no key \"tabels\" in a file of policies. Did you mean \"tables\"? Known:"
                                + " jobs, tasks, clusters, notebooks, storage, tables.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "§jobs: [{name: '{pipline}'}]§ | §1:15: There is no variable {pipline} here. Did you mean \"pipeline\"?§",
                "§jobs: [{name: '{activity}'}]§ | §1:15: There is no variable {activity} here.§",
                "§jobs: [{name: '{pipeline|lowr}'}]§ | §1:15: There is no filter \"lowr\". Did you mean \"lower\"?§",
                "§jobs: [{name: '{pipeline|prefix}'}]§ | §1:15: The filter is written prefix(…), with a text§",
                "§jobs: [{name: '{pipeline|lower(x)}'}]§ | §1:15: The filter is written lower, without a text§",
                "§jobs: [{name: '{pipeline'}]§ | §1:15: The braces do not fit together.§",
                "§jobs: [{name: 'pipeline}'}]§ | §1:15: The braces do not fit together.§",
                "§jobs: [{name: '${bundle.target}'}]§ | §1:15: Text with ${ or {{ would be replaced§",
                "§jobs: [{name: '{{job.id}}'}]§ | §1:15: Text with ${ or {{ would be replaced§",
                "§jobs: [{run_as: {user_name: '${var.me}'}}]§ | §1:29: Text with ${ or {{ would be replaced§",
                "§jobs: [{tags: {'a/b': x}}]§ | §1:16: \"a/b\" is no name for a tag§",
                "§jobs: [{tags: {adf_pipeline: x}}]§ | §1:16: The tag \"adf_pipeline\" is set by this program.§",
                "§jobs: [{tags: {}}]§ | §1:15: \"tags\" is a mapping of names to texts, but here is an empty one.§",
                "§jobs: [{when: {pipelines: [x]}}]§ | §1:8: It says for which jobs, but not what.§",
                "§jobs: [{when: {folders: [/Finance]}, name: x}]§ | §1:26: \"/Finance\" fits no folder.§",
                "§jobs: [{when: {pipelines: [Finance/x]}, name: x}]§ | §1:28: \"Finance/x\" fits no name§",
                "§jobs: [{when: {pipelines: ['']}, name: x}]§ | §1:28: An empty pattern fits nothing.§",
                "§jobs: [{when: {linked_services: [x]}, name: x}]§ | §1:16: There is no key \"linked_services\"§",
                "§jobs: [{notifications: {on_failure: [nobody]}}]§ | §1:38: \"nobody\" is no address§",
                "§jobs: [{permissions: [{level: CAN_MANGE, group_name: a}]}]§ | §Did you mean \"CAN_MANAGE\"?§",
                "§jobs: [{permissions: [{group_name: a}]}]§ | §1:23: A permission needs a level§",
                "§jobs: [{owner: {user_name: a, service_principal_name: b}}]§ | §1:16: Write exactly one of service_principal_name, user_name in \"owner\".§",
                "§jobs: []§ | §1:7: \"jobs\" is a list of entries, but here is an empty one.§",
                "§jobs: {name: x}§ | §1:7: \"jobs\" is a list of entries, but here is a mapping.§",
                "§jobs: [x]§ | §1:8: Here is a text, but an entry of jobs is a mapping§",
                "§jobs: [{}]§ | §1:8: It says nothing; an entry of jobs needs one of the keys§",
                "§tasks: {key: '{pipeline}'}§ | §1:14: The key of a task has to hold {activity}§",
                "§clusters: [{policy_id: a, serverless: true}]§ | §1:12: It has to say one of three§",
                "§clusters: [{serverless: false}]§ | §1:25: \"serverless\" can only be true.§",
                "§clusters: [{instance_pool_id: a, node_type_id: b}]§ | §1:13: A pool decides the types of nodes.§",
                "§notebooks: [{from: /a}]§ | §1:13: \"to\" is missing§",
                "§notebooks: [{from: a, to: /b}]§ | §1:20: \"a\" is no path of the workspace§",
                "§notebooks: [{from: /a, to: /b/../a}]§ | §1:28: \"/b/../a\" is no path of the workspace§",
                "§notebooks: [{from: /a, to: /a/b}]§ | §1:24: \"/a/b\" is inside \"/a\"§",
                "§storage: [{to: /Volumes/a/b/c}]§ | §1:11: It would move all files to one place.§",
                "§storage: [{container: a, to: /Volumes/a/b}]§ | §1:30: \"/Volumes/a/b\" is no place for files§",
                "§tables: [{catalog: a.b}]§ | §1:20: \"a.b\" is no name§",
                "§jobs: [{name: x}, {name: x, name: y}]§ | §1:29: The key \"name\" stands here twice, first in line 1.§",
                "§jobs: &a [{name: x}]§ | §1:7: Anchors (&) and aliases (*) are not allowed.§",
                "§jobs: [{name: *a}]§ | §1:15: Anchors (&) and aliases (*) are not allowed.§",
                "§jobs: [{name: !!binary aGk=}]§ | §1:15: Tags (!) are not allowed.§",
                "§jobs: [{name: x§ | §This is not YAML.§",
                "§'a: b: c'§ | §1:1: Here is a text, but a file of policies is a mapping§",
                "§[[[[[[[[[[[[[[1]]]]]]]]]]]]]]§ | §It is nested deeper than§"
            })
    void aProblemIsToldWithItsPlaceAndWhatToDo(String yaml, String told) {
        assertThat(Written.problems(yaml)).anySatisfy(each -> assertThat(each).contains(told));
    }

    @Test
    void aFileThatSaysNothingIsNoPolicy() {
        assertThat(Written.problems("")).hasSize(1).first().asString().contains("1:1: The file says nothing.");
        assertThat(Written.problems("# later\n")).hasSize(1).first().asString().contains("The file says nothing.");
        assertThat(Written.problems("jobs: [{name: x}]\n---\njobs: []\n"))
                .singleElement()
                .asString()
                .contains("A file is one document.");
    }

    @Test
    void aFileThatIsNotThereOrNoTextIsNamed(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("a.yml"), new byte[] {'a', (byte) 0xff, (byte) 0xfe});
        Path large = Files.write(folder.resolve("b.yml"), new byte[(1 << 20) + 1]);
        Path missing = folder.resolve("c.yml");

        assertThatThrownBy(() -> Policies.read(List.of(binary, large, missing, folder)))
                .isInstanceOfSatisfying(
                        PolicyException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        binary + ": It is not text in UTF-8. Save it so.",
                                        large
                                                + ": It is larger than 1 MiB, so it is no file of policies. Check the path.",
                                        missing + ": There is no such file. Check the path.",
                                        folder + ": There is no such file. Check the path."));
    }

    /** Each line would hold ten times the one before. */
    @Test
    void aFileThatMeansMuchMoreThanItHoldsIsNotExpanded() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(Written.problems(bomb.toString())).singleElement().asString().contains("Anchors");
    }
}
