package io.wkmigrate.extension.guard;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.ir.Activity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a rule returned the activity that it was given. What it does is the rule's decision; who it is, what it waits
 * for, and which activities there are, is not.
 */
final class ActivityCheck {

    private ActivityCheck() {}

    /**
     * Checks what a rule made of an activity.
     *
     * @param given the activities that may be inside, with all that is inside them
     */
    static void check(Activity result, ActivityHeader header, Collection<Activity> given) {
        if (!result.header().equals(header)) {
            throw new NonsenseException("returned an activity with another header than the one it was given");
        }
        List<ActivityHeader> inside = Headers.inside(Headers.contained(result));
        Set<ActivityHeader> known = new HashSet<>(Headers.inside(given));
        if (!known.containsAll(inside)) {
            throw new NonsenseException("returned a container with an activity that it was not given");
        }
        if (Headers.repeated(inside).isPresent()) {
            throw new NonsenseException("returned a container with one activity in it twice");
        }
    }

    /** Checks what a wrapper made of an activity: it may use what the rule before it used. */
    static void checkWrapped(Activity result, Activity before, Collection<Activity> given) {
        List<Activity> known = new ArrayList<>(given);
        known.addAll(Headers.contained(before));
        check(result, before.header(), known);
    }
}
