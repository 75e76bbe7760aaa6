/** Writes the project in which somebody starts to write rules of his own. */
@NullMarked
package io.wkmigrate.authoring;

import org.jspecify.annotations.NullMarked;
