/**
 * What rules do, shown: their examples, which are run through the conversion, and the generated page that tells of
 * every rule.
 */
@NullMarked
package io.wkmigrate.catalogue;

import org.jspecify.annotations.NullMarked;
