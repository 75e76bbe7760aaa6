/** Rules for the activities that run on Synapse Spark pools. */
@NullMarked
package io.wkmigrate.rules.activity.synapse;

import org.jspecify.annotations.NullMarked;
