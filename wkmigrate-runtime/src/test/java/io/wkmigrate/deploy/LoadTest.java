package io.wkmigrate.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The settings of a job by its name. */
class LoadTest {

    private final TestStore test = new TestStore();

    @AfterEach
    void stop() {
        test.close();
    }

    static ObjectNode job(String name, int tasks) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode().put("name", name);
        for (int i = 0; i < tasks; i++) {
            settings.withArray("/tasks")
                    .addObject()
                    .put("task_key", "task_%03d".formatted(i))
                    .putObject("notebook_task")
                    .put("notebook_path", "/Shared/n" + i);
        }
        return settings;
    }

    @Test
    void allTasksAreThereAlsoMoreThanAPage() {
        test.fake.addJob(job("Big", 150));

        JsonNode settings = test.store().load("Big");

        assertThat(settings.path("name").asText()).isEqualTo("Big");
        assertThat(settings.path("tasks")).hasSize(150);
        assertThat(settings.path("tasks").findValuesAsText("task_key")).doesNotHaveDuplicates();
    }

    @Test
    void aNameThatSeveralJobsHaveIsNotGuessedAbout() {
        long one = test.fake.addJob(job("Load", 1));
        long two = test.fake.addJob(job("Load", 1));

        assertThatThrownBy(() -> test.store().load("Load"))
                .isInstanceOfSatisfying(
                        AmbiguousAssetException.class,
                        failure -> assertThat(failure.ids())
                                .containsExactlyInAnyOrder(Long.toString(one), Long.toString(two)))
                .hasMessageContainingAll(Long.toString(one), Long.toString(two));
    }

    @Test
    void caseTellsNamesApartAlthoughTheServiceDoesNot() {
        test.fake.addJob(job("LOAD", 1));
        test.fake.addJob(job("Load", 2));

        assertThat(test.store().load("Load").path("tasks")).hasSize(2);
    }

    @Test
    void aJobThatDiffersInCaseOnlyIsNamedAndNotTaken() {
        long id = test.fake.addJob(job("LOAD", 1));

        assertThatThrownBy(() -> test.store().load("Load"))
                .isInstanceOf(AssetNotFoundException.class)
                .hasMessageContainingAll("\"Load\"", "\"LOAD\"", Long.toString(id));
    }

    @Test
    void aNameThatNobodyHasIsNotFound() {
        test.fake.addJob(job("Other", 1));

        assertThatThrownBy(() -> test.store().load("Load"))
                .isInstanceOf(AssetNotFoundException.class)
                .hasMessageContaining("no job \"Load\"");
    }

    @Test
    void aNameOfDigitsIsANameHere() {
        long id = test.fake.addJob(job("Other", 1));

        assertThatThrownBy(() -> test.store().load(Long.toString(id))).isInstanceOf(AssetNotFoundException.class);
    }
}
