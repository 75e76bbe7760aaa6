/** ADF definitions as they were read, before any rule has seen them. */
@NullMarked
package io.wkmigrate.api.definition;

import org.jspecify.annotations.NullMarked;
