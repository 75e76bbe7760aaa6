package io.wkmigrate.lower.plan;

import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Placeholder;
import java.util.List;
import java.util.stream.Stream;

/** Ways to walk through the activities of a pipeline. */
public final class Activities {

    private Activities() {}

    /** Those that become tasks: neither inactive nor inside a placeholder. Containers come before what they hold. */
    public static List<Activity> running(List<Activity> activities) {
        return activities.stream().flatMap(Activities::running).toList();
    }

    private static Stream<Activity> running(Activity activity) {
        if (!activity.header().state().active()) {
            return Stream.empty();
        }
        boolean kept = activity.kind() instanceof Placeholder;
        return Stream.concat(
                Stream.of(activity),
                kept ? Stream.empty() : activity.kind().nested().stream().flatMap(Activities::running));
    }

    /** All of them, those inside placeholders and inactive containers included. */
    public static Stream<Activity> all(List<Activity> activities) {
        return activities.stream().flatMap(Activities::all);
    }

    private static Stream<Activity> all(Activity activity) {
        List<Activity> nested = activity.kind() instanceof Placeholder placeholder
                ? placeholder.nested()
                : activity.kind().nested();
        return Stream.concat(Stream.of(activity), nested.stream().flatMap(Activities::all));
    }
}
