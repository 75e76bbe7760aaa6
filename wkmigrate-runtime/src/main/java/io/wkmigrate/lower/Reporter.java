package io.wkmigrate.lower;

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
record Reporter(List<Finding> into, String pipeline, Optional<String> activity) {

    void report(FindingCode code, SourcePlace place, String message) {
        Finding finding = new Finding(code, place, Optional.of(pipeline), activity, message);
        if (!into.contains(finding)) {
            into.add(finding);
        }
    }

    /** The same for one activity. */
    Reporter about(String path) {
        return new Reporter(into, pipeline, Optional.of(path));
    }
}
