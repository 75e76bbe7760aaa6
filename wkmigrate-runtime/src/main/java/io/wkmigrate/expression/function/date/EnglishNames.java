package io.wkmigrate.expression.function.date;

import java.util.List;

/** The words of the locale en-US. */
final class EnglishNames {

    static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    /** From Sunday on. */
    static final List<String> DAYS =
            List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");

    static final List<String> HALVES_OF_DAY = List.of("AM", "PM");

    private static final int ABBREVIATED = 3;

    private EnglishNames() {}

    static List<String> abbreviated(List<String> names) {
        return names.stream().map(each -> each.substring(0, ABBREVIATED)).toList();
    }
}
