/** The mapping of columns between source and sink (CP-60 to CP-67). */
@NullMarked
package io.wkmigrate.rules.copy.mapping;

import org.jspecify.annotations.NullMarked;
