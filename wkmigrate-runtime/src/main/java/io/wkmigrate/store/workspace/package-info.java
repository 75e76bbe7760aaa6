/** The workspace as a store: what a bundle would put there, put there directly, as plan and apply. */
@NullMarked
package io.wkmigrate.store.workspace;

import org.jspecify.annotations.NullMarked;
