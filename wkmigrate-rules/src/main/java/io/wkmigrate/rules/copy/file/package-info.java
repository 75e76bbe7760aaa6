/** Sources and sinks that are files. */
@NullMarked
package io.wkmigrate.rules.copy.file;

import org.jspecify.annotations.NullMarked;
