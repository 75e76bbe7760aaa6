/** Numbers of the expression language: arithmetic, numbers written as text, and number formats. */
@NullMarked
package io.wkmigrate.expression.function.number;

import org.jspecify.annotations.NullMarked;
