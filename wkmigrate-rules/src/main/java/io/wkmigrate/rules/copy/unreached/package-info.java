/** Sources and sinks of stores that generated code does not reach. */
@NullMarked
package io.wkmigrate.rules.copy.unreached;

import org.jspecify.annotations.NullMarked;
