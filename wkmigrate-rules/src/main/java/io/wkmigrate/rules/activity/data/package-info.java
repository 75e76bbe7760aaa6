/** Activities that move data, or look at it. */
@NullMarked
package io.wkmigrate.rules.activity.data;

import org.jspecify.annotations.NullMarked;
