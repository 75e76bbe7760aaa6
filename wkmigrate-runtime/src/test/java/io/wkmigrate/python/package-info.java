/** What tests ask Python about the Python that is generated. */
@NullMarked
package io.wkmigrate.python;

import org.jspecify.annotations.NullMarked;
