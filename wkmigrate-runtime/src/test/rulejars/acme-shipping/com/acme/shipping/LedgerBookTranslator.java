package com.acme.shipping;

import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.DatasetTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;

/** A book of the ledger. */
@Translates(value = "AcmeLedgerBook", custom = true)
final class LedgerBookTranslator implements DatasetTranslator<LedgerBookTranslator.Properties> {

    record Properties(Value<String> book) {}

    /** A book: a kind of dataset that only these rules understand. */
    record Book(Code ledger, Code name) implements Dataset {}

    @Override
    public Dataset translate(DatasetDefinition<Properties> source, TranslationContext context) {
        return context.connection(source.linkedService())
                .filter(LedgerTranslator.Ledger.class::isInstance)
                .map(LedgerTranslator.Ledger.class::cast)
                .<Dataset>map(each -> new Book(
                        each.code(), Code.value("book", source.properties().book())))
                .orElse(new Dataset.Unsupported("Books are in ledgers only."));
    }
}
