/** Rules for datasets: where data is and in which form. */
@NullMarked
package io.wkmigrate.rules.dataset;

import org.jspecify.annotations.NullMarked;
