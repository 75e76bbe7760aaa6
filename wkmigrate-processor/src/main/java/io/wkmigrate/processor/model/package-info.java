/** Rules as immutable data: what stands between reading elements and writing code. */
@NullMarked
package io.wkmigrate.processor.model;

import org.jspecify.annotations.NullMarked;
