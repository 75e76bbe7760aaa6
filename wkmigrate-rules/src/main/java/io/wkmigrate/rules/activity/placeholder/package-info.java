/** Rules for the activities that a person has to write, one class a family; each says what to write instead. */
@NullMarked
package io.wkmigrate.rules.activity.placeholder;

import org.jspecify.annotations.NullMarked;
