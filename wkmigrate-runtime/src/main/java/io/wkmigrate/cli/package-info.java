/** The command line: one class a command. Data goes to stdout, talk to stderr. */
@NullMarked
package io.wkmigrate.cli;

import org.jspecify.annotations.NullMarked;
