package io.wkmigrate.rules.trigger;

import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.TriggerTranslator;
import java.util.List;
import java.util.Optional;

/** Storage event trigger (EV-1): no counterpart; a file arrival trigger is the nearest thing. */
@Translates("BlobEventsTrigger")
final class BlobEventsTriggerTranslator implements TriggerTranslator<BlobEventsTriggerTranslator.Properties> {

    private static final String DELETED = "Microsoft.Storage.BlobDeleted";

    record Properties(
            Optional<String> scope,
            List<String> events,
            Optional<String> blobPathBeginsWith,
            Optional<String> blobPathEndsWith,
            Optional<Boolean> ignoreEmptyBlobs) {}

    @Override
    public Trigger translate(TriggerDefinition<Properties> source, TranslationContext context) {
        return TriggerOutcome.withoutCounterpart(source, context, message(source.properties()));
    }

    private static String message(Properties properties) {
        StorageLocation place = StorageLocation.ofEvents(properties.scope(), properties.blobPathBeginsWith());
        StringBuilder message = new StringBuilder(FileArrival.advice(place));
        filter(message, "go on with", place.prefix());
        filter(message, "end with", properties.blobPathEndsWith().orElse(""));
        if (properties.ignoreEmptyBlobs().orElse(true)) {
            message.append(" It fires for empty files too, which ADF left out: skip them in the job.");
        }
        if (properties.events().stream().anyMatch(DELETED::equalsIgnoreCase)) {
            message.append(" Deleted files start nothing in Lakeflow: look for them in a scheduled job.");
        }
        return message.toString();
    }

    private static void filter(StringBuilder message, String relation, String text) {
        if (!text.isEmpty()) {
            message.append(" Only paths that " + relation + " \"" + text + "\" count: check that in the job.");
        }
    }
}
