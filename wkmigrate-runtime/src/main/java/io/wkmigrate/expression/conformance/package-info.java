/** Runs conformance cases of the expression language with the Java engine and with generated Python. */
@NullMarked
package io.wkmigrate.expression.conformance;

import org.jspecify.annotations.NullMarked;
