/** Rules of other people: jars are read, checked and loaded, and what is in them is watched over. */
@NullMarked
package io.wkmigrate.extension;

import org.jspecify.annotations.NullMarked;
