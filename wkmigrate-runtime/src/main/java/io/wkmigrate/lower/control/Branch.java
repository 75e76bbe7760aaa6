package io.wkmigrate.lower.control;

import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.lower.dependency.Attachment;
import io.wkmigrate.lower.dependency.ScopeEnd;
import java.util.List;

/** Lowers the activities behind one outcome of a condition task. */
final class Branch {

    private Branch() {}

    /** Adds the tasks of a branch and returns its end. */
    static ScopeEnd lower(ActivityLowering container, List<Activity> activities, String condition, boolean outcome) {
        Attachment start = Attachment.behind(condition, outcome);
        return new ScopeLowering(container.job(), activities, start, container.references()).lower();
    }

    /**
     * Whether a scope has to be told apart from one that was not entered: everything in it runs only when the scope was entered
     * and all went well, so that a failure before the scope does no harm in it, unless an activity waits for something else
     * than success.
     */
    static boolean isSensitive(List<Activity> activities) {
        return activities.stream()
                .anyMatch(each -> !each.header().state().active()
                        || each.header().dependsOn().stream().anyMatch(on -> !ScopeLowering.needsSuccess(on))
                        || (ActivityLowering.isBranching(each.kind())
                                && isSensitive(each.kind().nested())));
    }
}
