package io.wkmigrate.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class YamlComparisonTest {

    private static final String JOB = """
            name: Nightly
            max_concurrent_runs: 1
            tasks:
              - task_key: load
                run_job_task: {job_id: 7}
              - task_key: ship
                depends_on:
                  - task_key: load
            """;

    private static void exact(String expected) {
        YamlComparison.exact(expected, WrittenBundle.yaml(JOB)).check("the job nightly");
    }

    private static void partial(String expected) {
        YamlComparison.partial(expected, WrittenBundle.yaml(JOB)).check("the job nightly");
    }

    @Test
    void orderOfMembersAndNotationDoNotMatter() {
        assertThatCode(() -> exact("""
                        tasks: [{run_job_task: {"job_id": 7}, task_key: load},
                                {task_key: ship, depends_on: [{task_key: load}]}]
                        max_concurrent_runs: 1
                        name: "Nightly"
                        """)).doesNotThrowAnyException();
    }

    @Test
    void exactComparisonNamesWhatIsTooMuchTooLittleAndDifferent() {
        assertThatThrownBy(() -> exact("""
                        name: Daily
                        tags: {}
                        tasks:
                          - task_key: load
                            run_job_task: {job_id: 7}
                        """)).hasMessageStartingWith("""
                        In the job nightly:
                          name: expected "Daily", found "Nightly"
                          tags: expected {}, found nothing
                          tasks[1]: not expected, found {"task_key":"ship","depends_on":[{"task_key":"load"}]}
                          max_concurrent_runs: not expected, found 1

                        It is:

                        name: Nightly
                        max_concurrent_runs: 1
                        """);
    }

    @Test
    void partialComparisonFindsTasksByTheirKeys() {
        assertThatCode(() -> partial("""
                        tasks:
                          - task_key: ship
                            depends_on: [{task_key: load}]
                        schedule: null
                        """)).doesNotThrowAnyException();
        assertThatThrownBy(() -> partial("""
                        tasks:
                          - task_key: ship
                            run_if: ALL_DONE
                          - task_key: bill
                        name: null
                        """))
                .hasMessageContaining("tasks[ship].run_if: expected \"ALL_DONE\", found nothing")
                .hasMessageContaining("tasks[bill]: expected {\"task_key\":\"bill\"}, found nothing")
                .hasMessageContaining("name: expected null, found \"Nightly\"");
    }

    @Test
    void aListWithoutKeysIsComparedAsAWhole() {
        assertThatThrownBy(() -> YamlComparison.partial("on: [a]", WrittenBundle.yaml("on: [a, b]"))
                        .check("it"))
                .hasMessageContaining("on[1]: not expected, found \"b\"");
    }
}
