/** Decides where the value of an expression is computed: now, by the job itself, or in a notebook. */
@NullMarked
package io.wkmigrate.expression.placement;

import org.jspecify.annotations.NullMarked;
