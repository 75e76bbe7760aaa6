/** What the two sides of a copy have in common. */
@NullMarked
package io.wkmigrate.rules.copy;

import org.jspecify.annotations.NullMarked;
