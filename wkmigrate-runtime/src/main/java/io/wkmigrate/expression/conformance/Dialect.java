package io.wkmigrate.expression.conformance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose documentation a case follows. */
public enum Dialect {
    ADF,
    LOGIC_APPS;

    private static final String NOTE = "dialect: ";

    /** The name in case files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The dialect of a name. */
    public static Optional<Dialect> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The dialect that the notes of a case begin with; ADF when they name none. */
    static Dialect ofNotes(String notes) {
        return Arrays.stream(values())
                .filter(each -> notes.startsWith(NOTE + each.word()))
                .findFirst()
                .orElse(ADF);
    }
}
