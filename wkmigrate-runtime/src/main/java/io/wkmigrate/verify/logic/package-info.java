/**
 * Boolean algebra for the interpreters: over decision diagrams for every course of events at once, or over a single
 * one.
 */
@NullMarked
package io.wkmigrate.verify.logic;

import org.jspecify.annotations.NullMarked;
