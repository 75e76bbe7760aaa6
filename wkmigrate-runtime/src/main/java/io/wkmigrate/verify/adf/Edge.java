package io.wkmigrate.verify.adf;

import java.util.Set;

/**
 * An activity waits for another of its scope.
 *
 * @param upstream what it waits for
 * @param accepted the ends of it that let the activity run; one of them is enough (EX-5)
 */
public record Edge(ScopeActivity upstream, Set<Status> accepted) {}
