/** The functions of the expression language, each defined once. */
@NullMarked
package io.wkmigrate.expression.function;

import org.jspecify.annotations.NullMarked;
