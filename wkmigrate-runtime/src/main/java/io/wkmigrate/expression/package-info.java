/** ADF expressions: what they mean in a job. */
@NullMarked
package io.wkmigrate.expression;

import org.jspecify.annotations.NullMarked;
