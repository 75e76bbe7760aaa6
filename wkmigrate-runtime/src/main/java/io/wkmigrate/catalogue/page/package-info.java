/** Pages with links and listings, as Markdown and as HTML. Texts in them are data, whatever they hold. */
@NullMarked
package io.wkmigrate.catalogue.page;

import org.jspecify.annotations.NullMarked;
