package io.wkmigrate.rules.linkedservice;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code dataSecurityMode}, whose values are those of the Databricks clusters API. */
final class AccessMode {

    private static final Set<String> KNOWN = Set.of(
            "NONE",
            "SINGLE_USER",
            "USER_ISOLATION",
            "LEGACY_TABLE_ACL",
            "LEGACY_PASSTHROUGH",
            "LEGACY_SINGLE_USER",
            "LEGACY_SINGLE_USER_STANDARD",
            "DATA_SECURITY_MODE_STANDARD",
            "DATA_SECURITY_MODE_DEDICATED",
            "DATA_SECURITY_MODE_AUTO");

    private AccessMode() {}

    /** The mode in the spelling of the API; empty, with a finding, when it is not one. */
    static Optional<Value<String>> of(Value<String> mode, TranslationContext context) {
        Optional<String> literal = mode.literal();
        if (literal.isEmpty()) {
            return Optional.of(mode);
        }
        String spelled = literal.get().strip().toUpperCase(Locale.ROOT);
        if (KNOWN.contains(spelled)) {
            return Optional.of(new Value.Literal<>(spelled, mode.place()));
        }
        context.report(
                Findings.CLUSTER_PROPERTY_LEFT_OUT,
                mode.place(),
                "\"" + literal.get() + "\" is not an access mode of Databricks.");
        return Optional.empty();
    }
}
