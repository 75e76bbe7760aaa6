/** What a deployment is to consist of: a pure function of a workflow and of what a person decides about it. */
@NullMarked
package io.wkmigrate.store.workspace.desired;

import org.jspecify.annotations.NullMarked;
