/** Tests of the trigger rules; their times are checked against ADF's rules and Quartz itself. */
@NullMarked
package io.wkmigrate.rules.trigger;

import org.jspecify.annotations.NullMarked;
