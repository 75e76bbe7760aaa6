/** Sources and sinks that are web services. */
@NullMarked
package io.wkmigrate.rules.copy.web;

import org.jspecify.annotations.NullMarked;
