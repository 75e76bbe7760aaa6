/** What only generated code writes. Authors of rules have no use for it. */
@NullMarked
package io.wkmigrate.api.rule.generated;

import org.jspecify.annotations.NullMarked;
