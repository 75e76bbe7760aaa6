/** The rule interfaces, their annotations, and the registry that the processor generates. */
@NullMarked
package io.wkmigrate.api.rule;

import org.jspecify.annotations.NullMarked;
