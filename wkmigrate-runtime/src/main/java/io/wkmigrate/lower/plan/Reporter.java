package io.wkmigrate.lower.plan;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.SourcePlace;
import java.util.Optional;
import java.util.Set;

/**
 * Takes findings about one activity, or about a pipeline as a whole.
 *
 * @param into where they go
 */
public record Reporter(Set<Finding> into, String pipeline, Optional<String> activity) {

    public void report(FindingCode code, SourcePlace place, String message) {
        into.add(new Finding(code, place, Optional.of(pipeline), activity, message));
    }

    /** The same for one activity. */
    public Reporter about(String path) {
        return new Reporter(into, pipeline, Optional.of(path));
    }
}
