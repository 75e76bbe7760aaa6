package io.wkmigrate.rules.activity.data;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Given;
import io.wkmigrate.rules.copy.file.StoreSettings;
import java.util.Optional;

/** Delete activity (AC-Delete): removes files, and the folder itself when it is recursive and names no file. */
@Translates("Delete")
@Untranslated(property = "maxConcurrentConnections", reason = "the file system decides on connections (CP-16)")
@Untranslated(property = "logStorageSettings", reason = "no log is written, as the finding about enableLogging says")
final class DeleteTranslator implements ActivityTranslator<DeleteTranslator.Properties> {

    /**
     * The properties.
     *
     * @param recursive where older activities say whether folders below count; false unless something says otherwise
     */
    record Properties(
            Reference.Dataset dataset,
            Optional<Value<Boolean>> recursive,
            Optional<StoreSettings> storeSettings,
            Optional<Value<Boolean>> enableLogging) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> activity, TranslationContext context) {
        Properties properties = activity.properties();
        Given.unless(false, properties.enableLogging())
                .ifPresent(each -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        each.place(),
                        "ADF writes the names of the deleted files to a log; the notebook writes none."));
        return new InspectedDataset(activity, properties.dataset(), context)
                .translate(
                        dataset -> files(dataset, properties, context),
                        dataset -> selection -> Code.call("deletions.delete", selection),
                        Optional.empty());
    }

    private static Code files(Dataset.OfFiles dataset, Properties properties, TranslationContext context) {
        StoreSettings settings = properties.storeSettings().orElse(StoreSettings.NONE);
        if (settings.recursive().isPresent() || !Given.maybe(properties.recursive())) {
            return settings.files(dataset, false, context);
        }
        return settings.files(dataset, true, context).with("recursive", Given.unless(true, properties.recursive()));
    }
}
