/** Turns annotated elements into the model, and reports what is no rule. */
@NullMarked
package io.wkmigrate.processor.read;

import org.jspecify.annotations.NullMarked;
