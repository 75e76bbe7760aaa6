/** What the processor says, and where it says it. */
@NullMarked
package io.wkmigrate.processor.message;

import org.jspecify.annotations.NullMarked;
