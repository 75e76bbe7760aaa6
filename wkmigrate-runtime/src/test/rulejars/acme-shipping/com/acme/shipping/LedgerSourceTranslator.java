package com.acme.shipping;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.rule.CopySourceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/** Reads a book of the ledger. */
@Translates(value = "AcmeLedgerSource", custom = true)
final class LedgerSourceTranslator implements CopySourceTranslator<LedgerSourceTranslator.Properties> {

    record Properties(Optional<Value<Integer>> year) {}

    @Override
    public CopySource translate(CopySideDefinition<Properties> source, TranslationContext context) {
        if (!(source.dataset().orElse(null) instanceof LedgerBookTranslator.Book book)) {
            return new CopySource.Unsupported("Only books can be read like this.");
        }
        Code.Call reader = Code.call("acme_ledger.Source", book.ledger(), book.name());
        return CopySource.rows(source.properties()
                .year()
                .map(each -> reader.with("year", Code.value("year", each)))
                .orElse(reader));
    }
}
