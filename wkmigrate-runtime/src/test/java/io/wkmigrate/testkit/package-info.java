/**
 * Converts factories of a few definitions with the rules of a module, for tests of rules, ours and other people's. The
 * start is {@link io.wkmigrate.testkit.PipelineHarness}.
 */
@NullMarked
package io.wkmigrate.testkit;

import org.jspecify.annotations.NullMarked;
