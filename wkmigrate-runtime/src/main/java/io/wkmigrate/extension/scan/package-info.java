/** Looks through class files for what rules, which are pure functions, have no use for. */
@NullMarked
package io.wkmigrate.extension.scan;

import org.jspecify.annotations.NullMarked;
