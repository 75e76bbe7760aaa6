package io.wkmigrate.api.definition;

import io.wkmigrate.api.finding.SourcePlace;
import java.util.Set;

/**
 * One entry of {@code dependsOn}: an activity waits for a sibling and accepts some of its outcomes.
 *
 * @param activity the name of the upstream activity, in the same scope (EX-1)
 * @param conditions the accepted outcomes; one match suffices (EX-5). Several entries must all match (EX-4)
 */
public record Dependency(String activity, Set<DependencyCondition> conditions, SourcePlace place) {}
