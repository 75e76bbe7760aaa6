/** Runs rules the way the engine does, with its invariants checked; for tests of rules, ours and other people's. */
@NullMarked
package io.wkmigrate.rules.testkit;

import org.jspecify.annotations.NullMarked;
