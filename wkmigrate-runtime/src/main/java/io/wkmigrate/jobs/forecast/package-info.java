/** When triggers fire. */
@NullMarked
package io.wkmigrate.jobs.forecast;

import org.jspecify.annotations.NullMarked;
