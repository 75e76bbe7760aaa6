/** Evaluates expressions in Java. */
@NullMarked
package io.wkmigrate.expression.evaluate;

import org.jspecify.annotations.NullMarked;
