/** Puts jobs together: tasks, clusters, tags, and the record of where each comes from. */
@NullMarked
package io.wkmigrate.lower.assembly;

import org.jspecify.annotations.NullMarked;
