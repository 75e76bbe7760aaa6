/** How notebooks reach the files of a store. */
@NullMarked
package io.wkmigrate.rules.storage;

import org.jspecify.annotations.NullMarked;
