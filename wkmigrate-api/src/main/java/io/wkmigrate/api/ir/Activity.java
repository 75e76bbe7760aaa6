package io.wkmigrate.api.ir;

import io.wkmigrate.api.definition.ActivityHeader;
import java.util.function.UnaryOperator;

/**
 * An activity in the IR: what it has in common with all others, and what it does.
 *
 * @param header name, dependencies, policy, state, place
 * @param kind what it does
 */
public record Activity(ActivityHeader header, ActivityKind kind) {

    /** The name, unique in its pipeline. */
    public String name() {
        return header.name();
    }

    /** The same activity with other work in it: its own, or that of the activities inside, however deep. */
    public Activity mapWork(UnaryOperator<ActivityKind.Work> change) {
        return withKind(ChangedWork.in(kind, change));
    }

    /** The same activity doing something else. */
    public Activity withKind(ActivityKind other) {
        return new Activity(header, other);
    }
}
