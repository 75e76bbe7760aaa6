/** Percent encoding, data URIs and the parts of URIs (sections 8.4, 8.7 and 10 of the language reference). */
@NullMarked
package io.wkmigrate.expression.function.encoding;

import org.jspecify.annotations.NullMarked;
