package io.wkmigrate.api.finding;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something a person must know about one place of the source.
 *
 * @param code the kind of finding, which also says how severe it is and what to do
 * @param place where in the source
 * @param pipeline the pipeline it is about, if it is about one
 * @param activity the path of the activity it is about ({@code ForEach1/Copy}), if it is about one
 * @param message what is the matter here, in one sentence that names the offending value
 */
public record Finding(
        FindingCode code, SourcePlace place, Optional<String> pipeline, Optional<String> activity, String message) {

    /** The order of every list of findings: by place, then code, then message. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding each) -> each.place().file())
            .thenComparing(each -> each.place().pointer())
            .thenComparing(each -> each.code().code())
            .thenComparing(Finding::message);

    /** A finding about a place that belongs to no pipeline. */
    public static Finding at(FindingCode code, SourcePlace place, String message) {
        return new Finding(code, place, Optional.empty(), Optional.empty(), message);
    }

    /** A finding about a pipeline as a whole. */
    public static Finding inPipeline(FindingCode code, SourcePlace place, String pipeline, String message) {
        return new Finding(code, place, Optional.of(pipeline), Optional.empty(), message);
    }

    /** A finding about one activity. */
    public static Finding inActivity(
            FindingCode code, SourcePlace place, String pipeline, String activity, String message) {
        return new Finding(code, place, Optional.of(pipeline), Optional.of(activity), message);
    }
}
