package io.wkmigrate.jobs.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanTextTest {

    private final PauseFixture fixture = new PauseFixture();
    private List<String> lines = List.of();

    @BeforeEach
    void plan() {
        for (int number = 0; number < 3; number++) {
            MixedJobs.add(fixture.fake, number);
        }
        fixture.fake.addJob("{\"name\": \"odd\", \"moon_triggers\": [{\"at\": \"Berlin\"}]}");
        List<String> written = new ArrayList<>();
        fixture.plan(PauseAction.PAUSE, "scheduled", true).write(written::add);
        lines = written;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        SealedPlan plan = fixture.plan(PauseAction.PAUSE, "scheduled", true);

        assertThat(PlanReader.read(lines.iterator())).isEqualTo(plan);
        assertThat(lines).hasSize(1 + 3 + 1 + 1);
        assertThat(plan.receiptName()).matches("pause-[0-9a-f]{12}\\.jsonl");
    }

    @Test
    void anyChangeOfAnyLineIsNoticed() {
        for (int index = 0; index < lines.size(); index++) {
            int line = index;
            for (String[] edit : new String[][] {{"UTC", "GMT"}, {"PAUSED", "UNPAUSED"}, {":", ": "}, {"0", "1"}}) {
                List<String> edited = new ArrayList<>(lines);
                edited.set(line, lines.get(line).replaceFirst(edit[0], edit[1]));
                if (!edited.equals(lines) && line < lines.size() - 1) {
                    assertThatThrownBy(() -> PlanReader.read(edited.iterator()))
                            .as("line %d, %s", line, edit[0])
                            .isInstanceOf(MisfitException.class);
                }
            }
        }
    }

    @Test
    void aPlanThatWasCutIsRefused() {
        for (int length = 0; length < lines.size(); length++) {
            List<String> cut = lines.subList(0, length);
            assertThatThrownBy(() -> PlanReader.read(cut.iterator())).isInstanceOf(MisfitException.class);
        }
    }

    @Test
    void somethingElseIsNoPlan() {
        assertThatThrownBy(() -> PlanReader.read(List.of("{\"resources\": {}}").iterator()))
                .isInstanceOf(MisfitException.class)
                .hasMessageContaining("no plan of wkmigrate jobs");
        assertThatThrownBy(() -> PlanReader.read(List.of("a: b").iterator())).isInstanceOf(MisfitException.class);
        assertThatThrownBy(() -> ReceiptReader.read(lines.iterator()))
                .isInstanceOf(MisfitException.class)
                .hasMessageContaining("no receipt");
    }
}
