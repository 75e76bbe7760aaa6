package io.wkmigrate.translate;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.SourcePlace;
import java.util.Optional;

/**
 * What findings are about.
 *
 * @param pipeline the pipeline, if it is about one
 * @param activity the path of the activity, if it is about one
 */
record Subject(Optional<String> pipeline, Optional<String> activity) {

    /** A definition that is no pipeline. */
    static final Subject DEFINITION = new Subject(Optional.empty(), Optional.empty());

    static Subject pipeline(String name) {
        return new Subject(Optional.of(name), Optional.empty());
    }

    Subject activity(String path) {
        return new Subject(pipeline, Optional.of(path));
    }

    Finding finding(FindingCode code, SourcePlace place, String message) {
        return new Finding(code, place, pipeline, activity, message);
    }
}
