/** Sources and sinks that are tables: of databases, and Delta tables of the lakehouse. */
@NullMarked
package io.wkmigrate.rules.copy.table;

import org.jspecify.annotations.NullMarked;
