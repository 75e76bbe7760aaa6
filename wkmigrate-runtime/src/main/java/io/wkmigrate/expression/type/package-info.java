/** Infers what is known of the type of an expression. */
@NullMarked
package io.wkmigrate.expression.type;

import org.jspecify.annotations.NullMarked;
