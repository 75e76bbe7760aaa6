/** The rules for triggers, and the translation of ADF recurrences into Quartz cron. */
@NullMarked
package io.wkmigrate.rules.trigger;

import org.jspecify.annotations.NullMarked;
