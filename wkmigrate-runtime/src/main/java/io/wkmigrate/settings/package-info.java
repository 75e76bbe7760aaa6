/** What a person settles about rules beside a command line: the configuration file, and the jars that are trusted. */
@NullMarked
package io.wkmigrate.settings;

import org.jspecify.annotations.NullMarked;
