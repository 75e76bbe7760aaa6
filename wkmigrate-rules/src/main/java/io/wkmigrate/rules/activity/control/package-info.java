/** Rules for control flow: branches, loops, variables, child pipelines, waiting and failing. */
@NullMarked
package io.wkmigrate.rules.activity.control;

import org.jspecify.annotations.NullMarked;
