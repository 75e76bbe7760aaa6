package io.wkmigrate.rules.copy.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Settings;
import java.util.Optional;

/** Loads of Synapse with PolyBase (CP-54): only what they change in the rows that land. */
final class PolyBase {

    private PolyBase() {}

    static void report(Optional<Value<JsonNode>> polyBaseSettings, TranslationContext context) {
        Settings settings = new Settings(polyBaseSettings, context);
        settings.member("rejectValue")
                .filter(each ->
                        each.literal().filter(json -> json.asDouble() == 0).isEmpty())
                .ifPresent(
                        each -> context.report(
                                Findings.DATA_SETTING_DIFFERS,
                                each.place(),
                                "PolyBase leaves out rows that do not fit, up to a limit; the notebook fails at the first one."));
        settings.member("useTypeDefault")
                .filter(each -> each.literal().filter(json -> !json.asBoolean()).isEmpty())
                .ifPresent(each -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        each.place(),
                        "PolyBase loads 0 or an empty text where a text file has no value; the notebook writes null."));
    }
}
