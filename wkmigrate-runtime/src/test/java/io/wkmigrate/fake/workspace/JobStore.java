package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The jobs, by identifier and newest first. */
final class JobStore {

    private final Numbers numbers;
    private final Map<Long, StoredJob> byId = new HashMap<>();
    private final NavigableMap<Place, StoredJob> newestFirst = new TreeMap<>();
    private long sequence;

    JobStore(Numbers numbers) {
        this.numbers = numbers;
    }

    StoredJob create(ObjectNode settings, String creator, String runAs) {
        return create(settings, creator, runAs, numbers.now());
    }

    StoredJob create(ObjectNode settings, String creator, String runAs, long createdTime) {
        sequence++;
        return put(new StoredJob(numbers.next(), sequence, createdTime, creator, runAs, settings));
    }

    StoredJob put(StoredJob job) {
        byId.put(job.id(), job);
        newestFirst.put(job.place(), job);
        return job;
    }

    boolean remove(long id) {
        StoredJob job = byId.remove(id);
        if (job != null) {
            newestFirst.remove(job.place());
        }
        return job != null;
    }

    Optional<StoredJob> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    NavigableMap<Place, StoredJob> newestFirst() {
        return newestFirst;
    }

    Collection<StoredJob> all() {
        return Collections.unmodifiableCollection(newestFirst.values());
    }
}
