/** Where the values of expressions come from in a job. */
@NullMarked
package io.wkmigrate.lower.value;

import org.jspecify.annotations.NullMarked;
