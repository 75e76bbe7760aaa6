/** Lakeflow job settings after lowering: the last form before they are written. */
@NullMarked
package io.wkmigrate.api.job;

import org.jspecify.annotations.NullMarked;
