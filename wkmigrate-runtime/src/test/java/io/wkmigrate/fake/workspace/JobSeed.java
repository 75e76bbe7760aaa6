package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A job that is there before a test begins. */
public record JobSeed(
        ObjectNode settings,
        Optional<String> creator,
        Optional<String> runAs,
        Optional<Instant> createdTime,
        List<ObjectNode> runs) {

    public JobSeed {
        runs = List.copyOf(runs);
    }

    public static JobSeed of(ObjectNode settings) {
        return new JobSeed(settings, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    public static JobSeed of(String settings) {
        return of(Json.object(settings));
    }

    public JobSeed creator(String name) {
        return new JobSeed(settings, Optional.of(name), runAs, createdTime, runs);
    }

    /** The user who created the job is gone. */
    public JobSeed orphaned() {
        return creator("");
    }

    public JobSeed runAs(String name) {
        return new JobSeed(settings, creator, Optional.of(name), createdTime, runs);
    }

    public JobSeed created(Instant time) {
        return new JobSeed(settings, creator, runAs, Optional.of(time), runs);
    }

    /** A run of the past: {@code start_time} and {@code state}, for instance; the rest is filled in. */
    public JobSeed run(ObjectNode run) {
        List<ObjectNode> all = new ArrayList<>(runs);
        all.add(run);
        return new JobSeed(settings, creator, runAs, createdTime, all);
    }

    /** A run that began at this time and ended so: SUCCESS, FAILED …; without a result it is still running. */
    public JobSeed run(Instant start, String result) {
        ObjectNode run = Json.object().put("start_time", start.toEpochMilli());
        ObjectNode state = run.putObject("state");
        if (result.isEmpty()) {
            state.put("life_cycle_state", "RUNNING");
        } else {
            state.put("life_cycle_state", "TERMINATED").put("result_state", result);
            run.put("end_time", start.toEpochMilli() + 60_000);
        }
        return run(run);
    }
}
