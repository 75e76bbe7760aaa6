package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The runs, newest first, of all jobs and of each. */
final class RunStore {

    private final Map<Long, Place> places = new HashMap<>();
    private final NavigableMap<Place, ObjectNode> all = new TreeMap<>();
    private final Map<Long, NavigableMap<Place, ObjectNode>> byJob = new HashMap<>();

    /** Keeps a run that says its identifier, its job and its start. It replaces one with the same identifier. */
    void put(ObjectNode run) {
        long id = run.path("run_id").asLong();
        Place place = places.computeIfAbsent(
                id, any -> new Place(run.path("start_time").asLong(), places.size() + 1L));
        all.put(place, run);
        byJob.computeIfAbsent(run.path("job_id").asLong(), any -> new TreeMap<>())
                .put(place, run);
    }

    Optional<ObjectNode> find(long id) {
        return Optional.ofNullable(places.get(id)).map(all::get);
    }

    NavigableMap<Place, ObjectNode> newestFirst() {
        return all;
    }

    NavigableMap<Place, ObjectNode> ofJob(long job) {
        return byJob.getOrDefault(job, new TreeMap<>());
    }
}
