package com.acme.shipping;

import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.DefinesFunctions;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Emission;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.PythonModule;
import io.wkmigrate.api.expression.Type;
import java.util.List;

/** Numbers of parcels, and the Python of all rules of this jar. */
@DefinesFunctions
final class ShippingFunctions implements FunctionLibrary {

    private static final PythonModule SHIPPING = new PythonModule("acme_shipping", """
            def parcel_number(text):
                return "ACME-" + text


            def ship(parcel, express=False):
                return {"shipped": parcel, "express": express}
            """);

    private static final PythonModule LEDGER = new PythonModule("acme_ledger", """
            class Ledger:
                def __init__(self, url):
                    self.url = url


            class Source:
                def __init__(self, ledger, book, year=None):
                    self.place = (ledger.url, book, year)

                def read(self):
                    return self.place


            class Sink:
                def __init__(self, ledger, book):
                    self.place = (ledger.url, book)

                def write(self, data):
                    return None
            """);

    @Override
    public List<FunctionDefinition> functions() {
        return List.of(FunctionDefinition.named("acmeParcelNumber")
                .takes(Type.TEXT)
                .returns(Type.TEXT)
                .computedBy(arguments -> TextNode.valueOf("ACME-" + arguments.text(0)))
                .emittedAs(Emission.library("acme_shipping", "parcel_number")));
    }

    @Override
    public List<PythonModule> pythonModules() {
        return List.of(SHIPPING, LEDGER);
    }
}
