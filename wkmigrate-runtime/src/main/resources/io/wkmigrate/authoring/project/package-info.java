/** How we do things at @module@: rules for what wkmigrate makes of our pipelines. */
@NullMarked
package @package@;

import org.jspecify.annotations.NullMarked;
