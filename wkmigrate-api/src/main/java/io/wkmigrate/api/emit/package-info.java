/** Typed emitters: the only way in which text from ADF reaches generated code. */
@NullMarked
package io.wkmigrate.api.emit;

import org.jspecify.annotations.NullMarked;
