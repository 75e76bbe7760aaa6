package io.wkmigrate.load;

import java.util.Locale;

/** Files that ADF and Synapse put beside definitions and that hold none (GL-1, GL-13). */
final class CompanionFile {

    private CompanionFile() {}

    /** Whether a file with this name needs no mention. */
    static boolean isExpected(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("publish_config.json") || lower.endsWith("template-parameters-definition.json");
    }
}
