/** Activities that simply run: what their tasks do. */
@NullMarked
package io.wkmigrate.lower.work;

import org.jspecify.annotations.NullMarked;
