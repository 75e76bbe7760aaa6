/**
 * Definitions of a live factory, over Azure's REST API; a reader's permissions are enough. Answers are read as trees, so
 * properties that nobody knows here survive. Nothing is logged.
 */
@NullMarked
package io.wkmigrate.load.live;

import org.jspecify.annotations.NullMarked;
