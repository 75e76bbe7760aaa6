/** From the Pipeline IR to Lakeflow jobs: passes, each with one job. */
@NullMarked
package io.wkmigrate.lower;

import org.jspecify.annotations.NullMarked;
