/** Turns the model into generated types and resources; it never looks at elements. */
@NullMarked
package io.wkmigrate.processor.write;

import org.jspecify.annotations.NullMarked;
