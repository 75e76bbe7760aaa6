/**
 * Dependencies: how an activity hangs on the ends of those it waits for, what tells that a scope failed, and the helper
 * tasks that it takes. The cheapest encoding that is right under both readings of an excluded dependency is chosen.
 */
@NullMarked
package io.wkmigrate.lower.dependency;

import org.jspecify.annotations.NullMarked;
