/** Findings: what a person must know about a conversion, each with a stable code, a place, a reason and a remedy. */
@NullMarked
package io.wkmigrate.api.finding;

import org.jspecify.annotations.NullMarked;
