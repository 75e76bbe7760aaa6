/** Writes a workflow as a Declarative Automation Bundle: what is in the files, and how they get into a folder. */
@NullMarked
package io.wkmigrate.store;

import org.jspecify.annotations.NullMarked;
