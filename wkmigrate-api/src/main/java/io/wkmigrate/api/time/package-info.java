/** Time zones as Microsoft names them. */
@NullMarked
package io.wkmigrate.api.time;

import org.jspecify.annotations.NullMarked;
