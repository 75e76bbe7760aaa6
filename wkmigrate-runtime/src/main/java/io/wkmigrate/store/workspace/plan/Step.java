package io.wkmigrate.store.workspace.plan;

import java.util.List;
import java.util.Locale;

/**
 * What a deploy does about one thing, or leaves.
 *
 * @param key by which it is known among its kind: a path, the key of a job, {@code scope/key} of a secret
 * @param name what people call it
 * @param fields what is different, for an update or conflict
 * @param reason why, where that is not plain
 * @param before a hash of what is there; empty when nothing is
 * @param desired a hash of what is to be there
 */
public record Step(
        Kind kind,
        String key,
        String name,
        Action action,
        List<String> fields,
        String reason,
        String before,
        String desired) {

    /** Makes the list its own. */
    public Step {
        fields = List.copyOf(fields);
    }

    /** What it is about, in the order in which a deploy goes through them. */
    public enum Kind {
        FOLDER,
        FILE,
        SCOPE,
        SECRET,
        PIPELINE,
        JOB;

        /** The spelling in plans. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is done. */
    public enum Action {
        CREATE,
        UPDATE,
        UNCHANGED,
        /** Somebody changed it, or it belongs to somebody else: it is left as it is. */
        CONFLICT,
        /** A person has to do it. */
        MANUAL;

        /** The spelling in plans. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether something is written. */
        public boolean writes() {
            return this == CREATE || this == UPDATE;
        }
    }

    /** Under which a plan and the memory of a deployment know it: {@code job/load_orders}. */
    public String id() {
        return kind.id() + "/" + key;
    }
}
