package io.wkmigrate.rules.copy.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Settings;
import java.util.Optional;

/**
 * How rows are matched with those that are there (CP-51). Whether the interim table is a temporary one
 * ({@code useTempDB}) does not change what lands, but a notebook needs a physical one: Spark writes through connections of
 * its own, which do not see the temporary tables of each other.
 */
final class Upsert {

    private Upsert() {}

    /** The sink with the columns that are compared, the primary key unless it says so, and a place for interim tables. */
    static Code.Call with(Code.Call sink, Optional<Value<JsonNode>> upsertSettings, TranslationContext context) {
        Settings settings = new Settings(upsertSettings, context);
        settings.member("useTempDB")
                .filter(each -> each.literal()
                        .filter(flag -> flag.asText().equalsIgnoreCase("true"))
                        .isPresent())
                .ifPresent(each -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        each.place(),
                        "The rows wait in a physical table beside the target instead of tempdb, so the login needs to create"
                                + " tables in that schema."));
        return sink.with("keys", settings.member("keys")).with("interim_schema", settings.member("interimSchemaName"));
    }
}
