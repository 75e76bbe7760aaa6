package com.acme.shipping;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.rule.CopySinkTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;

/** Writes a book of the ledger. */
@Translates(value = "AcmeLedgerSink", custom = true)
final class LedgerSinkTranslator implements CopySinkTranslator<LedgerSinkTranslator.Properties> {

    record Properties() {}

    @Override
    public CopySink translate(CopySideDefinition<Properties> source, TranslationContext context) {
        return source.dataset().orElse(null) instanceof LedgerBookTranslator.Book book
                ? new CopySink.Rows(Code.call("acme_ledger.Sink", book.ledger(), book.name()))
                : new CopySink.Unsupported("Only books can be written like this.");
    }
}
