/** The connection to a Databricks workspace: who signs in, which calls are made again, what failures mean. */
@NullMarked
package io.wkmigrate.workspace;

import org.jspecify.annotations.NullMarked;
