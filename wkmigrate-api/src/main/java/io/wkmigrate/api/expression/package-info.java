/** The ADF expression language: syntax trees, types, and how functions are defined. */
@NullMarked
package io.wkmigrate.api.expression;

import org.jspecify.annotations.NullMarked;
