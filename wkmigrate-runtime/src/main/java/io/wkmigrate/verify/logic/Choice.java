package io.wkmigrate.verify.logic;

/**
 * Something that is open until a run decides it; a variable. It is false when nothing noteworthy happens.
 *
 * @param kind what is open
 * @param subject the path of the activity, the key of the task, or the name of the reading
 * @param number the case of a Switch, counted from 0; else 0
 */
public record Choice(Kind kind, String subject, int number) {

    /** What can be open. */
    public enum Kind {
        /** An activity fails, if it runs. */
        FAILS,
        /** The values that an activity needs cannot be computed, if it runs. */
        NOT_COMPUTED,
        /** A task that fails does so because its time is up. */
        TIMES_OUT,
        /** The expression of an If Condition is true. */
        TRUE,
        /** The value of a Switch equals that of a case, if it equals none before. */
        CASE,
        /** Which of two readings of the target's documentation holds. */
        READING
    }

    public static Choice fails(String activity) {
        return new Choice(Kind.FAILS, activity, 0);
    }

    public static Choice notComputed(String activity) {
        return new Choice(Kind.NOT_COMPUTED, activity, 0);
    }

    public static Choice timesOut(String task) {
        return new Choice(Kind.TIMES_OUT, task, 0);
    }

    public static Choice isTrue(String activity) {
        return new Choice(Kind.TRUE, activity, 0);
    }

    public static Choice isCase(String activity, int number) {
        return new Choice(Kind.CASE, activity, number);
    }

    public static Choice reading(String name) {
        return new Choice(Kind.READING, name, 0);
    }
}
