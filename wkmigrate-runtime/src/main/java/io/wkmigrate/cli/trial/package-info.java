/** What rules change: two conversions of a factory, one with them and one without, compared. */
@NullMarked
package io.wkmigrate.cli.trial;

import org.jspecify.annotations.NullMarked;
