/** What an administrator should know about the scheduled jobs of a workspace. */
@NullMarked
package io.wkmigrate.jobs.audit;

import org.jspecify.annotations.NullMarked;
