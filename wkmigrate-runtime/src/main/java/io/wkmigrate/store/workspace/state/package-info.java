/** What a deployment remembers in the workspace: what it sent, and what it read back. */
@NullMarked
package io.wkmigrate.store.workspace.state;

import org.jspecify.annotations.NullMarked;
