package io.wkmigrate.fake.workspace;

/** What answers the calls of one route. */
@FunctionalInterface
interface Handler {

    Answer answer(Request request);
}
