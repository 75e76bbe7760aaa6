package io.wkmigrate.rules.activity.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/** Tells about the settings of a Copy activity that have no counterpart and change what is recorded or kept. */
final class LeftOutSettings {

    private LeftOutSettings() {}

    static void report(CopyTranslator.Properties copy, TranslationContext context) {
        report(copy.logSettings(), "No log of the copy is written (CP-73); the run of the task has one.", context);
        report(copy.logStorageSettings(), "No log of the copy is written (CP-73).", context);
        report(
                copy.redirectIncompatibleRowSettings(),
                "Rows that do not fit are not written to a file; the output only counts them.",
                context);
        report(copy.preserve(), "Metadata and access control of the files are not preserved (CP-76).", context);
        report(copy.preserveRules(), "Metadata and access control of the files are not preserved (CP-76).", context);
    }

    private static void report(Optional<Value<JsonNode>> setting, String message, TranslationContext context) {
        setting.filter(each -> each.literal().filter(JsonNode::isEmpty).isEmpty())
                .ifPresent(each -> context.report(Findings.DATA_SETTING_DIFFERS, each.place(), message));
    }
}
