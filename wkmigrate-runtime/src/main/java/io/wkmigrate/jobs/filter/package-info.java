/** Which jobs a command is about: a small language over their properties. */
@NullMarked
package io.wkmigrate.jobs.filter;

import org.jspecify.annotations.NullMarked;
