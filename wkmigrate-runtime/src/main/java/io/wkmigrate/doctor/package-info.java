/** Looks at everything between this program and a workspace, and says in plain words what is wrong. It never writes. */
@NullMarked
package io.wkmigrate.doctor;

import org.jspecify.annotations.NullMarked;
