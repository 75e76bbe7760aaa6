/** Reads a jar into memory, once and within limits. Nothing is unpacked. */
@NullMarked
package io.wkmigrate.extension.archive;

import org.jspecify.annotations.NullMarked;
