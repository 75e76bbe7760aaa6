package io.wkmigrate.verify;

import java.util.Optional;

/**
 * Something that must not be.
 *
 * @param sentence what it is
 * @param activity the path of the activity that it is about, if it is about one
 * @param where the courses of events in which it is so
 */
record Check<B>(String sentence, Optional<String> activity, B where) {}
