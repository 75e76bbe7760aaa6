package io.wkmigrate.rules.copy;

import io.wkmigrate.api.value.Value;
import java.util.Optional;

/** Tells what was given from what was left empty: ADF's user interface writes the empty text for what nobody filled in. */
public final class Given {

    private Given() {}

    /** The value, unless it is blank. */
    public static Optional<Value<String>> text(Optional<Value<String>> value) {
        return value.filter(each -> each.literal().filter(String::isBlank).isEmpty());
    }

    /** The value, unless it is known to be the default. */
    public static Optional<Value<Boolean>> unless(boolean usual, Optional<Value<Boolean>> value) {
        return value.filter(each -> each.literal().filter(flag -> flag == usual).isEmpty());
    }

    /** Whether a flag is set, or may be. */
    public static boolean maybe(Optional<Value<Boolean>> value) {
        return unless(false, value).isPresent();
    }
}
