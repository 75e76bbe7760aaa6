package io.wkmigrate.jobs.filter;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long ago something may have been: {@code <90d} is less than 90 days ago, {@code >1y} more than a year.
 *
 * @param younger whether less is wanted
 */
record Age(boolean younger, Duration limit) {

    private static final Pattern SHAPE = Pattern.compile("([<>])=?(\\d{1,6})([mhdwy])");

    /** Reads an age with its sign. */
    static Age of(String key, String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new FilterException(
                    "'" + key + text + "' is not an age; write " + key + "<90d or " + key + ">12h (m, h, d, w or y)");
        }
        Age age = new Age(matcher.group(1).equals("<"), limit(Long.parseLong(matcher.group(2)), matcher.group(3)));
        if (age.younger && age.limit.isZero()) {
            throw new FilterException("'" + key + text + "' can never be: nothing is less than no time ago");
        }
        return age;
    }

    boolean includes(Instant moment, Instant now) {
        boolean isYounger = Duration.between(moment, now).compareTo(limit) < 0;
        return isYounger == younger;
    }

    private static Duration limit(long number, String unit) {
        return switch (unit) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            case "w" -> Duration.ofDays(7 * number);
            default -> Duration.ofDays(365 * number);
        };
    }
}
