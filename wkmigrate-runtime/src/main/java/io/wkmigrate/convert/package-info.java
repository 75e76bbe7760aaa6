/** Runs the stages in order, for one source or many. */
@NullMarked
package io.wkmigrate.convert;

import org.jspecify.annotations.NullMarked;
