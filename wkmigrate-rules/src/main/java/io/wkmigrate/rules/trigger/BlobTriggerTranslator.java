package io.wkmigrate.rules.trigger;

import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.TriggerTranslator;
import java.util.Optional;

/** The old blob trigger (EV-4), which polls a folder: no counterpart; a file arrival trigger is the nearest thing. */
@Translates("BlobTrigger")
final class BlobTriggerTranslator implements TriggerTranslator<BlobTriggerTranslator.Properties> {

    record Properties(
            Optional<String> folderPath,
            Optional<Integer> maxConcurrency,
            Optional<Reference.LinkedService> linkedService) {}

    @Override
    public Trigger translate(TriggerDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        String store = properties
                .linkedService()
                .flatMap(Reference::literalName)
                .map(name -> " The store is that of the linked service \"" + name + "\".")
                .orElse("");
        String limit = properties
                .maxConcurrency()
                .map(number -> " ADF handled " + number + " files at a time.")
                .orElse("");
        String advice = FileArrival.advice(StorageLocation.ofFolder(properties.folderPath()));
        return TriggerOutcome.withoutCounterpart(source, context, advice + store + limit);
    }
}
