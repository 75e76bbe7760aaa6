/**
 * What ADF does: the control flow of a pipeline as its JSON says it, and how it runs (section 11 of ADF's reference).
 */
@NullMarked
package io.wkmigrate.verify.adf;

import org.jspecify.annotations.NullMarked;
