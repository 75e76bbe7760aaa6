package io.wkmigrate.api.ir;

import io.wkmigrate.api.definition.ActivityHeader;

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
}
