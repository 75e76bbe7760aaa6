package io.wkmigrate.jobs.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.jobs.pause.JobOutcome.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndoTest {

    private static final int JOBS = 300;

    /** Others edit and delete jobs before, between and after; what nobody touched comes back byte for byte. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void restoresByteForByteWhatNobodyHasTouched(long seed) {
        try (PauseFixture fixture = new PauseFixture()) {
            Random random = new Random(seed);
            Map<Long, String> before = new TreeMap<>();
            for (int number = 0; number < JOBS; number++) {
                long job = MixedJobs.add(fixture.fake, number);
                before.put(job, fixture.settings(job));
            }
            SealedPlan plan = fixture.plan(PauseAction.PAUSE, "unpaused");
            Set<Long> touched = new HashSet<>(edit(fixture, before, random));
            fixture.apply(plan);
            touched.addAll(edit(fixture, before, random));
            Map<Long, String> edited = new HashMap<>();
            fixture.fake
                    .jobs()
                    .forEach(job -> edited.put(
                            job.path("job_id").asLong(), job.path("settings").toString()));

            Map<Long, Kind> outcomes = new HashMap<>();
            fixture.undo().forEach(each -> outcomes.put(each.id(), each.kind()));

            int restored = 0;
            for (Map.Entry<Long, String> job : before.entrySet()) {
                if (!touched.contains(job.getKey())) {
                    assertThat(fixture.settings(job.getKey())).isEqualTo(job.getValue());
                    assertThat(outcomes).containsEntry(job.getKey(), Kind.CHANGED);
                    restored++;
                } else if (edited.containsKey(job.getKey())) {
                    assertThat(fixture.settings(job.getKey())).isEqualTo(edited.get(job.getKey()));
                }
            }
            assertThat(restored).isBetween(JOBS / 3, JOBS - 1);
            assertThat(outcomes).containsValue(Kind.SKIPPED);
            assertThat(fixture.undo()).noneMatch(each -> each.kind() == Kind.CHANGED);
        }
    }

    @Test
    void thePreviewSaysWhatUndoWouldDoAndChangesNothing() {
        try (PauseFixture fixture = new PauseFixture()) {
            long free = MixedJobs.add(fixture.fake, 0);
            long edited = MixedJobs.add(fixture.fake, 1);
            long restored = MixedJobs.add(fixture.fake, 2);
            long gone = MixedJobs.add(fixture.fake, 3);
            fixture.apply(fixture.plan(PauseAction.PAUSE, "unpaused"));
            fixture.fake.editJob(edited, settings -> settings.put("description", "new"));
            fixture.fake.editJob(
                    restored, settings -> ((ObjectNode) settings.path("trigger")).put("pause_status", "UNPAUSED"));
            fixture.fake.deleteJob(gone);
            fixture.fake.clearCalls();

            assertThat(fixture.previewUndo())
                    .extracting(each -> each.id() + " " + each.kind() + " " + each.detail())
                    .containsExactlyInAnyOrder(
                            free + " CHANGEABLE ",
                            edited + " SKIPPED changed since: description",
                            restored + " NOTHING_TO_DO as it was",
                            gone + " SKIPPED it is there no more");
            assertThat(fixture.fake.writes()).isEmpty();
        }
    }

    /** Somebody else paused it since, and means it to stay so. */
    @Test
    void whatWasUndoneIsSpentAndNeverResumesThePauseOfSomebodyElse() {
        try (PauseFixture fixture = new PauseFixture()) {
            long job = MixedJobs.add(fixture.fake, 0);
            SealedPlan plan = fixture.plan(PauseAction.PAUSE, "unpaused");
            fixture.apply(plan);
            fixture.undo();
            fixture.fake.editJob(job, UndoTest::pause);
            fixture.fake.clearCalls();
            int lines = fixture.receipt.size();

            assertThat(fixture.previewUndo())
                    .extracting(each -> each.kind().words())
                    .containsExactly("undone before");
            assertThat(fixture.undo()).singleElement().satisfies(outcome -> {
                assertThat(outcome.kind().words()).isEqualTo("undone before");
                assertThat(outcome.isAsWanted()).isTrue();
            });
            assertThat(fixture.fake.writes()).isEmpty();
            assertThat(fixture.receipt).hasSize(lines);
            assertThat(fixture.readReceipt().changed(job, JsonPointer.compile("/schedule")))
                    .isFalse();
        }
    }

    @Test
    void whatNobodyHadToUndoIsSpentAsWell() {
        try (PauseFixture fixture = new PauseFixture()) {
            long job = MixedJobs.add(fixture.fake, 0);
            fixture.apply(fixture.plan(PauseAction.PAUSE, "unpaused"));
            fixture.fake.editJob(
                    job, settings -> ((ObjectNode) settings.path("schedule")).put("pause_status", "UNPAUSED"));
            assertThat(fixture.undo()).extracting(JobOutcome::kind).containsExactly(Kind.NOTHING_TO_DO);
            fixture.fake.editJob(job, UndoTest::pause);

            fixture.undo();

            assertThat(fixture.fake
                            .job(job)
                            .at("/settings/schedule/pause_status")
                            .asText())
                    .isEqualTo("PAUSED");
        }
    }

    @Test
    void aPlanThatWasUndoneIsSpent() {
        try (PauseFixture fixture = new PauseFixture()) {
            MixedJobs.add(fixture.fake, 0);
            SealedPlan plan = fixture.plan(PauseAction.PAUSE, "unpaused");
            fixture.apply(plan);
            fixture.undo();
            fixture.fake.clearCalls();

            assertThatThrownBy(() -> fixture.apply(plan))
                    .isInstanceOf(MisfitException.class)
                    .hasMessageContaining("undone")
                    .hasMessageContaining("new plan");
            assertThat(fixture.fake.writes()).isEmpty();
        }
    }

    private static void pause(ObjectNode settings) {
        ((ObjectNode) settings.path("schedule")).put("pause_status", "PAUSED");
    }

    private static Set<Long> edit(PauseFixture fixture, Map<Long, String> jobs, Random random) {
        Set<Long> touched = new HashSet<>();
        for (ObjectNode job : fixture.fake.jobs()) {
            long id = job.path("job_id").asLong();
            if (jobs.containsKey(id) && random.nextInt(5) == 0) {
                touched.add(id);
                switch (random.nextInt(4)) {
                    case 0 -> fixture.fake.deleteJob(id);
                    case 1 -> fixture.fake.editJob(id, settings -> settings.put("max_concurrent_runs", 7));
                    case 2 -> fixture.fake.editJob(id, settings -> settings.remove("tags"));
                    default ->
                        fixture.fake.editJob(
                                id,
                                settings -> ((ObjectNode) settings.path("tasks").path(0))
                                        .put("description", "edited " + random.nextInt()));
                }
            }
        }
        return touched;
    }
}
