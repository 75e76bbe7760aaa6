/** The property names that ADF publishes. */
@NullMarked
package io.wkmigrate.processor.schema;

import org.jspecify.annotations.NullMarked;
