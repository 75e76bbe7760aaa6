/** What rules share when they look into JSON that a binder took over as it is. */
@NullMarked
package io.wkmigrate.rules.binding;

import org.jspecify.annotations.NullMarked;
