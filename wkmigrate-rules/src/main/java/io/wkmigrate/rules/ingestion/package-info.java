/** How files get into the lakehouse: as a batch as in ADF, or by Auto Loader, with a reason for either. */
@NullMarked
package io.wkmigrate.rules.ingestion;

import org.jspecify.annotations.NullMarked;
