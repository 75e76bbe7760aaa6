/** Watches over rules of jars: whatever they do, the run goes on and their owner is named. */
@NullMarked
package io.wkmigrate.extension.guard;

import org.jspecify.annotations.NullMarked;
