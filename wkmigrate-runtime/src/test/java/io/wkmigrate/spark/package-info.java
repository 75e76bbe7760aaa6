/** Generated notebooks on real Spark; only the Maven profile {@code spark} runs the tests that are tagged so. */
@NullMarked
package io.wkmigrate.spark;

import org.jspecify.annotations.NullMarked;
