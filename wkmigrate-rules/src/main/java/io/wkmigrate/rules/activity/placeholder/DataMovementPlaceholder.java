package io.wkmigrate.rules.activity.placeholder;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import java.util.Locale;

/** Copy and Delete activities: notebooks that move or remove data. */
@Translates("Delete")
@Untranslated(property = "*", reason = "source, sink and mapping are read by the person who writes the notebook")
final class DataMovementPlaceholder implements ActivityTranslator<DataMovementPlaceholder.Properties> {

    record Properties() {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        return PlaceholderActivity.of(source, reason(source.header().type()), context);
    }

    private static String reason(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "copy" ->
                "Lakeflow has no task that copies data: write a notebook that reads the source and"
                        + " writes a table or files, or load files with Auto Loader or COPY INTO, or a database"
                        + " with Lakeflow Connect.";
            default ->
                "Lakeflow has no task that deletes files: write a notebook that removes them with"
                        + " dbutils.fs.rm from a Unity Catalog volume or an external location.";
        };
    }
}
