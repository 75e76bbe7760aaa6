/** What lowering produces: jobs, notebooks, variables, and where they come from. */
@NullMarked
package io.wkmigrate.lower.workflow;

import org.jspecify.annotations.NullMarked;
