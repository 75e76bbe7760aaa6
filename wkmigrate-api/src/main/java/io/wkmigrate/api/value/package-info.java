/** Values as they stand in ADF JSON: literals, expressions and secrets. */
@NullMarked
package io.wkmigrate.api.value;

import org.jspecify.annotations.NullMarked;
