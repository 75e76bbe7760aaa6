/** Writes expressions as Python, and the library that the Python imports. */
@NullMarked
package io.wkmigrate.expression.python;

import org.jspecify.annotations.NullMarked;
