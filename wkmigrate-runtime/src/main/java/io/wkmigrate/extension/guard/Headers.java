package io.wkmigrate.extension.guard;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Placeholder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The headers of activities and of all that is inside them. */
final class Headers {

    private Headers() {}

    static List<ActivityHeader> inside(Collection<Activity> activities) {
        return activities.stream().flatMap(Headers::of).toList();
    }

    private static Stream<ActivityHeader> of(Activity activity) {
        return Stream.concat(Stream.of(activity.header()), inside(contained(activity)).stream());
    }

    /** Also those that a placeholder keeps for the record. */
    static List<Activity> contained(Activity activity) {
        return activity.kind() instanceof Placeholder placeholder
                ? placeholder.nested()
                : activity.kind().nested();
    }

    /** The path of an activity that is there twice, if there is one. */
    static Optional<String> repeated(List<ActivityHeader> headers) {
        Set<String> seen = new HashSet<>();
        return headers.stream()
                .map(ActivityHeader::path)
                .filter(each -> !seen.add(each))
                .findFirst();
    }
}
