/** The services of a workspace, each with its paths and its traps. */
@NullMarked
package io.wkmigrate.workspace.service;

import org.jspecify.annotations.NullMarked;
