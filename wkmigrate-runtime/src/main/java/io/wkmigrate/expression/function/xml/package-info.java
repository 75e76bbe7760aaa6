/**
 * XML as ADF's functions have it: reading, text form, and the mapping to and from JSON (section 10 of the language
 * reference).
 */
@NullMarked
package io.wkmigrate.expression.function.xml;

import org.jspecify.annotations.NullMarked;
