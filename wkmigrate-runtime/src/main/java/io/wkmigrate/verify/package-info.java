/**
 * The proof that jobs behave as the pipelines they come from: two interpreters, which know nothing of how jobs are
 * made, and a checker that compares them in every course of events.
 */
@NullMarked
package io.wkmigrate.verify;

import org.jspecify.annotations.NullMarked;
