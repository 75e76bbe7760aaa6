package io.wkmigrate.api.finding;

/**
 * A kind of finding, under a code that never changes its meaning.
 *
 * <p>The project's own codes are the constants of {@link Findings}. A rule jar brings its own by implementing this
 * interface, preferably with an enum, under a prefix of its own ({@code ACME-0001}).
 */
public interface FindingCode {

    /** The stable code, such as {@code WKM-2103}. */
    String code();

    /** How much it matters. */
    Severity severity();

    /** What it does to the status of the activity it is about. */
    Effect effect();

    /** One line, without a full stop: what is the matter, for tables and headings. */
    String title();

    /** Why it happens, in one or more sentences. */
    String cause();

    /** What a person does about it, in one or more sentences. */
    String remedy();
}
