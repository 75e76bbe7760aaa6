/** Rules for the activities that run on Databricks already. */
@NullMarked
package io.wkmigrate.rules.activity.databricks;

import org.jspecify.annotations.NullMarked;
