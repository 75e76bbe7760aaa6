/** The jobs that are in a workspace already: read as JSON trees, so that what nobody knows yet survives. */
@NullMarked
package io.wkmigrate.jobs;

import org.jspecify.annotations.NullMarked;
