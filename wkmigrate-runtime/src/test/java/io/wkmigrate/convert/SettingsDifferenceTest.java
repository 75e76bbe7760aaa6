package io.wkmigrate.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wkmigrate.translate.AppliedRewrite.Change;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsDifferenceTest {

    @Test
    void settingsAreNamedByTheKeysOfTheirTasksWhereverTheyStand() throws IOException {
        List<Change> changes = SettingsDifference.between(json("""
            {"name": "load", "tags": {"a": "1"}, "tasks": [
                {"task_key": "one", "timeout_seconds": 5},
                {"task_key": "two", "depends_on": [{"task_key": "one"}]}]}
            """), json("""
                    {"name": "load", "tags": {"a": "2", "b": "3"}, "tasks": [
                        {"task_key": "new"},
                        {"task_key": "one", "timeout_seconds": 6},
                        {"task_key": "two", "depends_on": []}]}
                    """));

        assertThat(changes)
                .extracting(Change::what)
                .containsExactly("tags/a", "tags/b", "tasks/new", "tasks/one/timeout_seconds", "tasks/two/depends_on");
        assertThat(changes).contains(new Change("tags/b", "", "3"), new Change("tasks/one/timeout_seconds", "5", "6"));
    }

    @Test
    void anotherOrderOfTasksIsADifferenceToo() throws IOException {
        assertThat(SettingsDifference.between(
                        json("{\"tasks\": [{\"task_key\": \"a\"}, {\"task_key\": \"b\"}]}"),
                        json("{\"tasks\": [{\"task_key\": \"b\"}, {\"task_key\": \"a\"}]}")))
                .containsExactly(new Change("tasks", "a, b", "b, a"));
    }

    @Test
    void whatHasNoKeysIsComparedAsAWhole() throws IOException {
        assertThat(SettingsDifference.between(json("{\"p\": [1, 2]}"), json("{\"p\": [1, 3]}")))
                .extracting(Change::what)
                .containsExactly("p");
    }

    @Test
    void anotherOrderHidesNoOtherDifferenceAndIsNotHiddenByOne() throws IOException {
        assertThat(SettingsDifference.between(
                        json("{\"tasks\": [{\"task_key\": \"a\", \"timeout_seconds\": 5}, {\"task_key\": \"b\"}]}"),
                        json("{\"tasks\": [{\"task_key\": \"b\"}, {\"task_key\": \"a\", \"timeout_seconds\": 6}]}")))
                .containsExactly(new Change("tasks/a/timeout_seconds", "5", "6"), new Change("tasks", "a, b", "b, a"));
    }

    private static JsonNode json(String text) throws IOException {
        return JsonMapper.builder().build().readTree(text);
    }
}
