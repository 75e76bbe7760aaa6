package io.wkmigrate.store;

import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds where a job, a task or a notebook comes from. */
final class SourceIndex {

    private final Map<String, SourcePlace> jobs = new HashMap<>();
    private final Map<List<String>, SourceMapEntry> tasks = new HashMap<>();
    private final Map<String, SourcePlace> notebooks = new HashMap<>();

    SourceIndex(List<SourceMapEntry> entries) {
        for (SourceMapEntry each : entries) {
            // The pipeline has no entry of its own, its file is the nearest place that is known.
            jobs.putIfAbsent(each.job(), SourcePlace.of(each.place().file()));
            tasks.putIfAbsent(List.of(each.job(), each.task()), each);
            each.notebook().ifPresent(notebook -> notebooks.putIfAbsent(notebook, each.place()));
        }
    }

    /** The file that a job comes from; a file without a name when none of its tasks is mapped. */
    SourcePlace ofJob(String job) {
        return jobs.getOrDefault(job, SourcePlace.of(""));
    }

    Optional<SourceMapEntry> ofTask(String job, String task) {
        return Optional.ofNullable(tasks.get(List.of(job, task)));
    }

    SourcePlace ofNotebook(String file) {
        return notebooks.getOrDefault(file, SourcePlace.of(""));
    }
}
