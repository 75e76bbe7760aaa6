package com.acme.shipping;

import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;

/** The ledger of shipments, which has an address. */
@Translates(value = "AcmeLedger", custom = true)
final class LedgerTranslator implements LinkedServiceTranslator<LedgerTranslator.Properties> {

    record Properties(Value<String> url) {}

    /** A ledger: a kind of connection that only these rules understand. */
    record Ledger(Code code) implements Connection {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        return new Ledger(Code.call(
                "acme_ledger.Ledger", Code.value("url", source.properties().url())));
    }
}
