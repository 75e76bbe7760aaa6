/** Pausing and resuming jobs: a plan, its application with a receipt, and the way back. */
@NullMarked
package io.wkmigrate.jobs.pause;

import org.jspecify.annotations.NullMarked;
