package io.wkmigrate.lower.plan;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.SourcePlace;
import java.util.List;
import java.util.Optional;

/**
 * Takes findings about one activity, or about a pipeline as a whole.
 *
 * @param into where they go
 */
public record Reporter(List<Finding> into, String pipeline, Optional<String> activity) {

    public void report(FindingCode code, SourcePlace place, String message) {
        Finding finding = new Finding(code, place, Optional.of(pipeline), activity, message);
        if (!into.contains(finding)) {
            into.add(finding);
        }
    }

    /** The same for one activity. */
    public Reporter about(String path) {
        return new Reporter(into, pipeline, Optional.of(path));
    }
}
