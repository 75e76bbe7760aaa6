/** The expression language of ARM templates: {@code [concat(parameters('factoryName'), '/x')]} to its value. */
@NullMarked
package io.wkmigrate.load.arm;

import org.jspecify.annotations.NullMarked;
