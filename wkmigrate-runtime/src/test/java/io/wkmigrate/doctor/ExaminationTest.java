package io.wkmigrate.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.doctor.Result.Concern;
import io.wkmigrate.doctor.Result.Status;
import io.wkmigrate.workspace.WorkspaceException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ExaminationTest {

    private static final Result OK = Result.ok(Concern.NETWORK, "fine");
    private static final Result BAD = Result.failure(Concern.NETWORK, "broken", "mend it");

    @Test
    void behindABasisThatFailsNothingIsLookedAt() {
        Examination examination =
                Examination.of(List.of(check("a", true, () -> OK), check("b", true, () -> BAD), check("c", true, () -> {
                    throw new AssertionError("Looked at");
                })));

        assertThat(statuses(examination)).containsExactly(Status.OK, Status.FAIL, Status.SKIP);
        assertThat(examination.worst()).isEqualTo(Status.FAIL);
    }

    @Test
    void whatNothingReliesOnMayFailByItself() {
        Examination examination = Examination.of(List.of(check("a", false, () -> BAD), check("b", true, () -> OK)));

        assertThat(statuses(examination)).containsExactly(Status.FAIL, Status.OK);
    }

    @Test
    void failuresOfTheWorkspaceAreSortedByWhoseBusinessTheyAre() {
        assertThat(concernOf(WorkspaceException.Kind.ADDRESS)).isEqualTo(Concern.CONFIGURATION);
        assertThat(concernOf(WorkspaceException.Kind.AUTHENTICATION)).isEqualTo(Concern.ACCESS);
        assertThat(concernOf(WorkspaceException.Kind.PERMISSION)).isEqualTo(Concern.ACCESS);
        assertThat(concernOf(WorkspaceException.Kind.UNREACHABLE)).isEqualTo(Concern.NETWORK);
        assertThat(concernOf(WorkspaceException.Kind.BUSY)).isEqualTo(Concern.NETWORK);
    }

    @Test
    void aSecondExaminationDoesNotRelyOnTheFirst() {
        Examination both = Examination.of(List.of(check("a", true, () -> BAD)))
                .and(Examination.of(List.of(check("b", true, () -> Result.warning(Concern.ACCESS, "old", "renew")))));

        assertThat(statuses(both)).containsExactly(Status.FAIL, Status.WARN);
        assertThat(both.firstFailure()).contains(Concern.NETWORK);
    }

    private static Concern concernOf(WorkspaceException.Kind kind) {
        return Examination.of(List.of(check("a", true, () -> {
                    throw new WorkspaceException(kind, 0, "", "message");
                })))
                .firstFailure()
                .orElseThrow();
    }

    private static List<Status> statuses(Examination examination) {
        return examination.entries().stream()
                .map(each -> each.result().status())
                .toList();
    }

    private static Check check(String name, boolean basis, Supplier<Result> result) {
        return new Check() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Result run() {
                return result.get();
            }

            @Override
            public boolean isBasis() {
                return basis;
            }
        };
    }
}
