package io.wkmigrate.translate;

/**
 * How the properties of a definition were accounted for, in JSON leaves.
 *
 * @param found what the source holds, counted without regard to any rule
 * @param bound what rules took over
 * @param declared what rules left behind knowingly
 * @param unhandled what no rule knew, and was reported
 */
public record PropertyCount(long found, long bound, long declared, long unhandled) {

    /** Nothing. */
    public static final PropertyCount NONE = new PropertyCount(0, 0, 0, 0);

    /** Both together. */
    public PropertyCount plus(PropertyCount other) {
        return new PropertyCount(
                found + other.found, bound + other.bound, declared + other.declared, unhandled + other.unhandled);
    }
}
