/** Variables as SSA over the graph of activities: which definitions reach which reads, and what loops have to carry. */
@NullMarked
package io.wkmigrate.lower.variable;

import org.jspecify.annotations.NullMarked;
