package io.wkmigrate.jobs.forecast;

import java.time.Instant;
import java.util.Optional;

/** When a trigger fires within a time. */
public sealed interface Firing {

    /**
     * At times that are known.
     *
     * @param count how often; 0 when not at all
     * @param first absent when not at all
     * @param last absent when not at all
     */
    record Times(int count, Optional<Instant> first, Optional<Instant> last) implements Firing {}

    /**
     * At equal distances from a moment that only the service knows.
     *
     * @param count how often at most
     * @param every the distance in words
     */
    record Periodically(long count, String every) implements Firing {}

    /** Without a break. */
    record Always() implements Firing {}

    /**
     * When something happens.
     *
     * @param what what happens: {@code when files arrive}
     * @param where what is watched
     */
    record OnEvent(String what, String where) implements Firing {}

    /** Cannot be told. */
    record Unclear(String why) implements Firing {}
}
