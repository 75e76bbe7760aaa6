/** Triggers: which job carries which schedule. */
@NullMarked
package io.wkmigrate.lower.trigger;

import org.jspecify.annotations.NullMarked;
