/** What generated binders call to turn JSON into property records. */
@NullMarked
package io.wkmigrate.api.binding;

import org.jspecify.annotations.NullMarked;
