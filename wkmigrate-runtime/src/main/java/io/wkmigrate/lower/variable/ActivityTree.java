package io.wkmigrate.lower.variable;

import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Pipeline;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Where the activities of a pipeline stand that run: the scope of each, and the container around it. */
final class ActivityTree {

    private final IdentityHashMap<Activity, Site> sites = new IdentityHashMap<>();
    private final List<Activity> activities = new ArrayList<>();

    /** The scope of an activity, and the container around it. */
    record Site(List<Activity> scope, Optional<Activity> container) {}

    ActivityTree(Pipeline pipeline) {
        locate(pipeline.activities(), Optional.empty());
    }

    private void locate(List<Activity> scope, Optional<Activity> container) {
        for (Activity each : scope) {
            if (each.header().state().active()) {
                activities.add(each);
                sites.put(each, new Site(scope, container));
                VariableAccess.scopes(each.kind()).forEach(inside -> locate(inside, Optional.of(each)));
            }
        }
    }

    /** All of them; containers come before what they hold. */
    List<Activity> activities() {
        return activities;
    }

    /** Where an activity stands; empty when it is not of the pipeline. */
    Optional<Site> site(Activity activity) {
        return Optional.ofNullable(sites.get(activity));
    }

    /** An activity and the containers around it, innermost first. */
    List<Activity> outwards(Activity activity) {
        List<Activity> outwards = new ArrayList<>();
        for (Optional<Activity> at = Optional.of(activity);
                at.isPresent();
                at = at.flatMap(this::site).flatMap(Site::container)) {
            outwards.add(at.get());
        }
        return outwards;
    }
}
