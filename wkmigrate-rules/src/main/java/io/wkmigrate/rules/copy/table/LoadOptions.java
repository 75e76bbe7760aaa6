package io.wkmigrate.rules.copy.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Settings;
import java.util.List;
import java.util.Optional;

/** Options of commands that load rows from files or unload them into files, where the notebook uses a connection. */
final class LoadOptions {

    /** What decides on values and on rows; the rest only says which way they take. */
    private static final List<String> TELLING = List.of(
            "additionalCopyOptions",
            "additionalFormatOptions",
            "additionalOptions",
            "defaultValues",
            "dateFormat",
            "timestampFormat");

    private LoadOptions() {}

    /** Tells what the options would have changed. */
    static void report(Optional<Value<JsonNode>> settings, TranslationContext context) {
        Settings options = new Settings(settings, context);
        TELLING.forEach(name -> options.member(name)
                .ifPresent(each -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        each.place(),
                        "The rows do not go through files, so that \"" + name
                                + "\" of the command that loads or unloads them has no effect.")));
    }
}
