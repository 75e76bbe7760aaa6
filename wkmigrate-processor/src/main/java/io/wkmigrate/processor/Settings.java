package io.wkmigrate.processor;

import io.wkmigrate.processor.check.Exhaustiveness;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The options as they were given.
 *
 * @param module the name of the module, if one was given
 * @param exhaustiveness what forgotten properties are
 */
record Settings(Optional<String> module, Exhaustiveness exhaustiveness) {

    private static final Pattern MODULE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /** Reads the options; one that makes no sense is reported and takes its default. */
    static Settings of(Map<String, String> options, Reporter reporter) {
        return new Settings(module(options, reporter), exhaustiveness(options, reporter));
    }

    private static Optional<String> module(Map<String, String> options, Reporter reporter) {
        String key = ProcessorOption.MODULE.key();
        String name = options.get(key);
        if (name == null || MODULE_NAME.matcher(name).matches()) {
            return Optional.ofNullable(name);
        }
        reporter.error(Message.MALFORMED_OPTION, key, name, "a letter and then letters, digits, _ and -");
        return Optional.empty();
    }

    private static Exhaustiveness exhaustiveness(Map<String, String> options, Reporter reporter) {
        String key = ProcessorOption.EXHAUSTIVE.key();
        String given = options.get(key);
        if (given == null) {
            return Exhaustiveness.WARNING;
        }
        return Arrays.stream(Exhaustiveness.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst()
                .orElseGet(() -> {
                    reporter.error(Message.MALFORMED_OPTION, key, given, "warning or error");
                    return Exhaustiveness.WARNING;
                });
    }
}
