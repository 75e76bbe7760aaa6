/** Timestamps as .NET has them: reading, formats, arithmetic, time zones (section 9 of the language reference). */
@NullMarked
package io.wkmigrate.expression.function.date;

import org.jspecify.annotations.NullMarked;
