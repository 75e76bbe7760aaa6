package io.wkmigrate.deploy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.store.workspace.plan.Step;
import io.wkmigrate.store.workspace.plan.Step.Action;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {

    @ParameterizedTest
    @ValueSource(strings = {"schedule", "trigger", "continuous", "triggers"})
    void noStartIsLostUnasked(String field) {
        Plan plan = update(field);

        assertThatThrownBy(() -> new Consent(false, false).accept(plan))
                .isInstanceOf(DeploymentConflictException.class)
                .hasMessageContaining("schedule");
        assertThatCode(() -> new Consent(true, false).accept(plan)).doesNotThrowAnyException();
        assertThatCode(() -> new Consent(false, true).accept(plan)).doesNotThrowAnyException();
    }

    @Test
    void otherChangesAreWhatADeploymentIsFor() {
        assertThatCode(() -> new Consent(false, false).accept(update("tasks"))).doesNotThrowAnyException();
    }

    private static Plan update(String field) {
        Step step = new Step(Kind.JOB, "load", "Load", Action.UPDATE, List.of(field), "", "a", "b");
        return new Plan(
                "https://adb-1.2.azuredatabricks.net", "sales", "/Workspace/Shared/x", false, List.of(step), List.of());
    }
}
