/** The annotation processor for rules: it reads rules into a model, checks the model, and writes binders and the registry. */
@NullMarked
package io.wkmigrate.processor;

import org.jspecify.annotations.NullMarked;
