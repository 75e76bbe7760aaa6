package io.wkmigrate.expression.function.date;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.util.Locale;

/** The locales in which timestamps can be read. They are written in en-US only. */
public enum DateCulture {
    EN_US("en-US", '/', true),
    DE_DE("de-DE", '.', false);

    private final String locale;
    private final char dateSeparator;
    private final boolean monthFirst;

    DateCulture(String locale, char dateSeparator, boolean monthFirst) {
        this.locale = locale;
        this.dateSeparator = dateSeparator;
        this.monthFirst = monthFirst;
    }

    /** The culture in which timestamps of a locale are read. */
    public static DateCulture reading(String locale) {
        for (DateCulture each : values()) {
            if (each.isOf(locale)) {
                return each;
            }
        }
        throw unsupported("A timestamp can be read in the locales en-US and de-DE only.");
    }

    /** Fails unless timestamps can be written in a locale. */
    public static void checkWriting(String locale) {
        if (!EN_US.isOf(locale)) {
            throw unsupported("A timestamp can be written in the locale en-US only.");
        }
    }

    private boolean isOf(String otherLocale) {
        return locale.toLowerCase(Locale.ROOT).equals(otherLocale.toLowerCase(Locale.ROOT));
    }

    static ExpressionException unsupported(String message) {
        return new ExpressionException(Problem.INVALID_ARGUMENT, message);
    }

    char dateSeparator() {
        return dateSeparator;
    }

    /** Whether the month stands before the day in dates of three numbers. */
    boolean monthFirst() {
        return monthFirst;
    }
}
