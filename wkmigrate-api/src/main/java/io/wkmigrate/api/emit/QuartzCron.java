package io.wkmigrate.api.emit;

import java.util.regex.Pattern;

/**
 * A Quartz cron expression of six fields: second, minute, hour, day of month, month, day of week. One of the two day
 * fields is {@code ?}.
 */
public record QuartzCron(String second, String minute, String hour, String dayOfMonth, String month, String dayOfWeek) {

    private static final Pattern FIELD = Pattern.compile("[0-9A-Z*,/#?-]+");

    /** Checks the fields. */
    public QuartzCron {
        for (String field : new String[] {second, minute, hour, dayOfMonth, month, dayOfWeek}) {
            if (!FIELD.matcher(field).matches()) {
                throw new IllegalArgumentException("Not a field of a Quartz cron expression: \"" + field + "\"");
            }
        }
        if (dayOfMonth.equals("?") == dayOfWeek.equals("?")) {
            throw new IllegalArgumentException("Exactly one of day of month and day of week must be \"?\"");
        }
    }

    /** The expression. */
    @Override
    public String toString() {
        return String.join(" ", second, minute, hour, dayOfMonth, month, dayOfWeek);
    }
}
