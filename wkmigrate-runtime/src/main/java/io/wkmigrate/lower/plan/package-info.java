/** What is decided before anything is lowered: keys, parameter names, global parameters. */
@NullMarked
package io.wkmigrate.lower.plan;

import org.jspecify.annotations.NullMarked;
