package io.wkmigrate.rules.linkedservice;

import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.TranslationContext;

/** Tells about ways to sign in that a notebook does not have. */
final class SignIn {

    private SignIn() {}

    /** Says how ADF signs in, and what to use instead. */
    static void report(LinkedServiceDefinition<?> source, String how, String instead, TranslationContext context) {
        context.report(
                Findings.SIGN_IN_DIFFERS,
                source.place(),
                "The linked service \"" + source.name() + "\" signs in " + how + ", which a notebook cannot; give it "
                        + instead + ".");
    }

    /** What a linked service stands for that does not say where the store is. */
    static Connection withoutServer(LinkedServiceDefinition<?> source) {
        return new Connection.Unsupported("The linked service \"" + source.name()
                + "\" names no server: complete it in ADF and export it again.");
    }

    /** Says that a password is missing, unless all of the connection string is a secret. */
    static void reportMissing(LinkedServiceDefinition<?> source, ServiceCall call, TranslationContext context) {
        if (call.connectionString().text().isEmpty()) {
            context.report(
                    Findings.SIGN_IN_DIFFERS,
                    source.place(),
                    "The definition of the linked service \"" + source.name()
                            + "\" holds no password, as exports leave it out; give it one in Key Vault.");
        }
    }
}
