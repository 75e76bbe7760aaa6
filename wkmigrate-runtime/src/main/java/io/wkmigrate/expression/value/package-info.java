/** The semantics of values that all functions share: text form, equality, access. */
@NullMarked
package io.wkmigrate.expression.value;

import org.jspecify.annotations.NullMarked;
