/** Control flow: dependencies, branches, loops, inactive activities. */
@NullMarked
package io.wkmigrate.lower.control;

import org.jspecify.annotations.NullMarked;
