/** The Java API of the workspace store, for programs that convert and deploy without the command line. */
@NullMarked
package io.wkmigrate.deploy;

import org.jspecify.annotations.NullMarked;
