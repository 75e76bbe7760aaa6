/** What a conversion came to: the ledger, the status of every activity, and the findings, for people and for machines. */
@NullMarked
package io.wkmigrate.report;

import org.jspecify.annotations.NullMarked;
