package io.wkmigrate.store.workspace.plan;

import io.wkmigrate.store.Hash;
import io.wkmigrate.store.workspace.plan.Step.Action;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a deploy would do. It holds hashes and names, no settings and no secrets, so it may be kept and passed around.
 *
 * @param host the workspace
 * @param deployment the name of the deployment
 * @param root its folder
 * @param overwrite whether what somebody else changed is replaced
 * @param steps what is done or left, by kind and key
 * @param notes what else people should know
 */
public record Plan(
        String host, String deployment, String root, boolean overwrite, List<Step> steps, List<String> notes) {

    /** Makes the lists its own. */
    public Plan {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** Whether there is something to write. */
    public boolean writes() {
        return steps.stream().anyMatch(each -> each.action().writes());
    }

    /** How many steps of a kind have an action. */
    public long count(Kind kind, Action action) {
        return steps.stream()
                .filter(each -> each.kind() == kind && each.action() == action)
                .count();
    }

    /** How many steps have an action. */
    public long count(Action action) {
        return steps.stream().filter(each -> each.action() == action).count();
    }

    /** A hash of all that is decided. */
    public String id() {
        StringBuilder text = new StringBuilder(host + "\n" + deployment + "\n" + root + "\n" + overwrite + "\n");
        steps.forEach(each -> text.append(each).append('\n'));
        notes.forEach(each -> text.append(each).append('\n'));
        return Hash.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Why this plan no longer fits what is there and what is wanted now; empty when it does. What it had to do and has been
     * done meanwhile, by an apply that was stopped, is no reason.
     *
     * @param now a plan made just now, from the same sources and options
     */
    public List<String> misfits(Plan now) {
        List<String> misfits = new ArrayList<>();
        differs(misfits, "workspace", host, now.host);
        differs(misfits, "deployment", deployment, now.deployment);
        differs(misfits, "folder", root, now.root);
        if (overwrite != now.overwrite) {
            misfits.add(
                    overwrite ? "it was made with --overwrite; give that again" : "it was made without --overwrite");
        }
        if (!misfits.isEmpty()) {
            return misfits;
        }
        Map<String, Step> before = byId();
        Map<String, Step> after = now.byId();
        before.forEach((id, step) -> misfit(misfits, step, after.get(id)));
        after.forEach((id, step) -> {
            if (!before.containsKey(id) && step.action().writes()) {
                misfits.add(step.kind().id() + " " + step.name() + " is not in the plan");
            }
        });
        return misfits;
    }

    private static void misfit(List<String> misfits, Step planned, @Nullable Step now) {
        String what = planned.kind().id() + " " + planned.name();
        if (now == null) {
            if (planned.action().writes() && planned.kind() != Kind.FOLDER) {
                misfits.add(what + " is no longer wanted");
            }
        } else if (!planned.desired().equals(now.desired())) {
            misfits.add(what + " is wanted otherwise now");
        } else if (!planned.equals(now) && now.action() != Action.UNCHANGED) {
            misfits.add(what + ": planned was " + planned.action().id() + ", and now it is "
                    + now.action().id()
                    + (planned.before().equals(now.before()) ? "" : ", for it has changed"));
        }
    }

    private static void differs(List<String> misfits, String what, String planned, String now) {
        if (!planned.equals(now)) {
            misfits.add("it is for the " + what + " " + planned + ", and this is " + now);
        }
    }

    private Map<String, Step> byId() {
        Map<String, Step> steps = new LinkedHashMap<>();
        this.steps.forEach(each -> steps.put(each.id(), each));
        return steps;
    }
}
