/** From definitions to the Pipeline IR: applies the rules and accounts for every property. */
@NullMarked
package io.wkmigrate.translate;

import org.jspecify.annotations.NullMarked;
