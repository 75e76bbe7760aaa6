/** The class loaders of rule jars, which see the JDK and the API and nothing else of this program. */
@NullMarked
package io.wkmigrate.extension.isolation;

import org.jspecify.annotations.NullMarked;
