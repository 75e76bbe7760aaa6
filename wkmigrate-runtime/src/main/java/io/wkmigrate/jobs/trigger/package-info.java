/** What starts a job by itself, wherever its settings say so. */
@NullMarked
package io.wkmigrate.jobs.trigger;

import org.jspecify.annotations.NullMarked;
