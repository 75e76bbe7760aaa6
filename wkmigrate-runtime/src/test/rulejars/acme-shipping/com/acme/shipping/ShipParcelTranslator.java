package com.acme.shipping;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.Map;
import java.util.Optional;

/** Hands a parcel to the carrier. */
@Translates(value = "AcmeShipParcel", custom = true)
final class ShipParcelTranslator implements ActivityTranslator<ShipParcelTranslator.Properties> {

    record Properties(Value<String> parcel, Optional<Value<Boolean>> express) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        Code.Call ship = Code.call("acme_shipping.ship", Code.value("parcel", properties.parcel()));
        Code.Call call = properties
                .express()
                .map(each -> ship.with("express", Code.value("express", each)))
                .orElse(ship);
        return source.as(
                new LibraryNotebook(Map.of(LibraryNotebook.OUTPUT, call), new Compute.Serverless(), Optional.empty()));
    }
}
