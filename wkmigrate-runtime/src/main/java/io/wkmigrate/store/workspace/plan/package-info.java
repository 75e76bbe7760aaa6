/** What a deploy would do, found out by reading the workspace. Nothing here writes. */
@NullMarked
package io.wkmigrate.store.workspace.plan;

import org.jspecify.annotations.NullMarked;
