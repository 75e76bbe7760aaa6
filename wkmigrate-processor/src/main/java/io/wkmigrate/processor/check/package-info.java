/** Checks the model against ADF's published schema and against the other rules of the module. */
@NullMarked
package io.wkmigrate.processor.check;

import org.jspecify.annotations.NullMarked;
