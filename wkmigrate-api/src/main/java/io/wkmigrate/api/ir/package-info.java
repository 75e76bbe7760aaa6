/** The Pipeline IR: what rules produce and lowering consumes. */
@NullMarked
package io.wkmigrate.api.ir;

import org.jspecify.annotations.NullMarked;
