/** YAML that people write, strictly read: every piece with its place, and nothing that is not what it looks like. */
@NullMarked
package io.wkmigrate.yaml;

import org.jspecify.annotations.NullMarked;
