/** Declarative policies: a YAML file, strictly read, that becomes ordinary rewrites. */
@NullMarked
package io.wkmigrate.policy;

import org.jspecify.annotations.NullMarked;
