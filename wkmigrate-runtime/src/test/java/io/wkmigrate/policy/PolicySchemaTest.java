package io.wkmigrate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor says about a file of policies by the schema, and what the program says about it. */
class PolicySchemaTest {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Policies.schema());

    private static boolean accepts(String yaml) {
        try {
            return SCHEMA.validate(new YAMLMapper().readTree(yaml)).isEmpty();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jobs: [{name: '{pipeline}'}]",
                "jobs: [{name: '{ factory | upper }: {folder|suffix( / )}{pipeline|without(pl_)|snake}'}]",
                "jobs: [{name: 'Ä b', when: {pipelines: ['*x?'], folders: [A/B], factories: [c]}}]",
                "jobs: [{tags: {'a b.c:d' : x, y: '{folder|first|default(none)}'}}]",
                "jobs: [{run_as: {user_name: a@b}, owner: {service_principal_name: c}}]",
                "jobs: [{permissions: [{level: CAN_VIEW, group_name: a}, {level: CAN_MANAGE, user_name: b}]}]",
                "jobs: [{notifications: {on_start: [a@b], on_success: [c@d, e@f], on_failure: [g@h]}}]",
                "tasks: {key: '{pipeline|snake}_{activity}'}",
                "clusters: [{when: {linked_services: [a*], pipelines: [b], folders: [c]}, policy_id: d}]",
                "clusters: [{spark_version: a, node_type_id: b, driver_node_type_id: c}]",
                "clusters: [{instance_pool_id: a, policy_id: b}]",
                "clusters: [{serverless: true}, {existing_cluster_id: a}]",
                "notebooks: [{when: {folders: [a]}, from: /Shared/etl, to: /Workspace/x}]",
                "storage: [{when: {linked_services: [a]}, to: 's3://bucket/folder'}]",
                "storage: [{account: a, container: b, to: /Volumes/a/b/c/d}]",
                "tables: [{catalog: a}, {schema: b-c_1, when: {pipelines: [d]}}]",
                "jobs: [{name: a}]\ntasks: {key: '{activity}'}"
            })
    void bothAgreeOnWhatIsRight(String yaml) {
        assertThat(Written.problems(yaml)).as("the program").isEmpty();
        assertThat(accepts(yaml)).as("the schema").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "a",
                "job: [{name: a}]",
                "jobs: []",
                "jobs: {name: a}",
                "jobs: [{}]",
                "jobs: [{name: ''}]",
                "jobs: [{name: ' '}]",
                "jobs: [{name: 4}]",
                "jobs: [{name: true}]",
                "jobs: [{name: }]",
                "jobs: [{name: \"a\\nb\"}]",
                "jobs: [{name: '{pipline}'}]",
                "jobs: [{name: '{activity}'}]",
                "jobs: [{name: '{pipeline|loud}'}]",
                "jobs: [{name: '{pipeline|lower()}'}]",
                "jobs: [{name: '{pipeline|prefix}'}]",
                "jobs: [{name: '{pipeline'}]",
                "jobs: [{name: 'a}'}]",
                "jobs: [{name: '${bundle.target}'}]",
                "jobs: [{name: '{{job.id}}'}]",
                "jobs: [{when: {pipelines: [a]}}]",
                "jobs: [{name: a, when: {}}]",
                "jobs: [{name: a, when: {pipelines: []}}]",
                "jobs: [{name: a, when: {pipelines: b}}]",
                "jobs: [{name: a, when: {pipelines: [b/c]}}]",
                "jobs: [{name: a, when: {pipelines: ['']}}]",
                "jobs: [{name: a, when: {folders: [/b]}}]",
                "jobs: [{name: a, when: {folders: [b//c]}}]",
                "jobs: [{name: a, when: {folders: [b/]}}]",
                "jobs: [{name: a, when: {linked_services: [b]}}]",
                "jobs: [{tags: {}}]",
                "jobs: [{tags: {a: 1}}]",
                "jobs: [{tags: {'a/b': c}}]",
                "jobs: [{tags: {adf_folder: c}}]",
                "jobs: [{tags: [a]}]",
                "jobs: [{run_as: a}]",
                "jobs: [{run_as: {}}]",
                "jobs: [{run_as: {group_name: a}}]",
                "jobs: [{run_as: {user_name: a, service_principal_name: b}}]",
                "jobs: [{run_as: {user_name: '${var.a}'}}]",
                "jobs: [{permissions: [{level: CAN_MANAGE}]}]",
                "jobs: [{permissions: [{group_name: a}]}]",
                "jobs: [{permissions: [{level: IS_OWNER, user_name: a}]}]",
                "jobs: [{permissions: [{level: CAN_MANAGE, user_name: a, group_name: b}]}]",
                "jobs: [{notifications: {}}]",
                "jobs: [{notifications: {on_failure: []}}]",
                "jobs: [{notifications: {on_failure: [a]}}]",
                "jobs: [{notifications: {on_fail: [a@b]}}]",
                "tasks: {}",
                "tasks: {key: a}",
                "tasks: [{key: '{activity}'}]",
                "tasks: {name: '{activity}'}",
                "clusters: [{when: {linked_services: [a]}}]",
                "clusters: [{serverless: false}]",
                "clusters: [{serverless: true, policy_id: a}]",
                "clusters: [{existing_cluster_id: a, serverless: true}]",
                "clusters: [{instance_pool_id: a, node_type_id: b}]",
                "clusters: [{policy_id: 12}]",
                "notebooks: [{from: /a}]",
                "notebooks: [{to: /a}]",
                "notebooks: [{from: a, to: /b}]",
                "notebooks: [{from: /a/, to: /b}]",
                "notebooks: [{from: /a, to: /b/../c}]",
                "storage: [{to: /Volumes/a/b/c}]",
                "storage: [{container: a}]",
                "storage: [{container: a, to: /Volumes/a/b}]",
                "storage: [{container: a, to: 'ftp://a'}]",
                "tables: [{when: {pipelines: [a]}}]",
                "tables: [{catalog: a.b}]",
                "tables: [{catalog: ''}]"
            })
    void bothAgreeOnWhatIsWrong(String yaml) {
        assertThat(accepts(yaml)).as("the schema").isFalse();
        assertThat(Written.problems(yaml)).as("the program").isNotEmpty();
    }

    @Test
    void everyKeyIsExplainedToWhoeverWritesIt() throws JsonProcessingException {
        JsonNode schema = new ObjectMapper().readTree(Policies.schema());
        List<String> unexplained = new ArrayList<>();
        collect(schema, schema, unexplained);

        assertThat(unexplained).isEmpty();
    }

    private static void collect(JsonNode node, JsonNode root, List<String> unexplained) {
        node.path("properties").properties().forEach(each -> {
            JsonNode key = each.getValue();
            boolean forbidden = key.isBoolean();
            boolean explained = key.has("description")
                    || root.at(key.path("$ref").asText("#").substring(1)).has("description");
            if (!forbidden && !explained) {
                unexplained.add(each.getKey());
            }
        });
        node.forEach(each -> collect(each, root, unexplained));
    }
}
