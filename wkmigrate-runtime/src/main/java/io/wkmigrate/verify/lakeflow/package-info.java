/** What Lakeflow does: a job as its settings say it, and how it runs (sections 3 and 5.2 of the target reference). */
@NullMarked
package io.wkmigrate.verify.lakeflow;

import org.jspecify.annotations.NullMarked;
