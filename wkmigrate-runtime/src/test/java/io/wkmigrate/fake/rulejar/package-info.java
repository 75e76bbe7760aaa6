/** Rule jars for tests, made from source as their authors make them: with the compiler and the annotation processor. */
@NullMarked
package io.wkmigrate.fake.rulejar;

import org.jspecify.annotations.NullMarked;
