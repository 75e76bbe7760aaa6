package io.wkmigrate.report;

/** How many things have each status. */
public record StatusCounts(long translated, long approximated, long placeholder, long inactive) {

    /** Nothing counted yet. */
    public static final StatusCounts NONE = new StatusCounts(0, 0, 0, 0);

    /** One thing. */
    public static StatusCounts of(ActivityStatus status) {
        return switch (status) {
            case TRANSLATED -> new StatusCounts(1, 0, 0, 0);
            case APPROXIMATED -> new StatusCounts(0, 1, 0, 0);
            case PLACEHOLDER -> new StatusCounts(0, 0, 1, 0);
            case INACTIVE -> new StatusCounts(0, 0, 0, 1);
        };
    }

    /** Both together. */
    public StatusCounts plus(StatusCounts other) {
        return new StatusCounts(
                translated + other.translated,
                approximated + other.approximated,
                placeholder + other.placeholder,
                inactive + other.inactive);
    }

    /** All of them. */
    public long total() {
        return translated + approximated + placeholder + inactive;
    }
}
