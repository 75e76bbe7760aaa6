/** From files to definitions: finds the factories in a source and reads each of them, whatever its form. */
@NullMarked
package io.wkmigrate.load;

import org.jspecify.annotations.NullMarked;
