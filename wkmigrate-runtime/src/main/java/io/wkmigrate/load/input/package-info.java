/** Files, archives and JSON as they come in: listed, decoded and parsed, each on its own and within limits. */
@NullMarked
package io.wkmigrate.load.input;

import org.jspecify.annotations.NullMarked;
