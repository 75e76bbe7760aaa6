/** Carries a plan out: what may run at once does, what fails is listed, and what is done is remembered. */
@NullMarked
package io.wkmigrate.store.workspace.apply;

import org.jspecify.annotations.NullMarked;
