package io.wkmigrate.rules.linkedservice;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.rules.testkit.Codes;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Translation;

/** Translates linked services named "Store" and shows what they stand for. */
record Stores(RuleHarness harness) {

    Stores() {
        this(RuleHarness.of("builtin"));
    }

    /** What a linked service stands for; {@code members} are its type properties. */
    Translation<Connection> translate(String type, String members, FindingCode... expected) {
        return harness.connect("""
            {"name": "Store", "properties": {"type": "%s", "typeProperties": {%s}}}
            """.formatted(type, members), expected);
    }

    /** The code by which notebooks reach it. */
    String code(String type, String members, FindingCode... expected) {
        return Codes.shown(code(translate(type, members, expected).result()));
    }

    private static Code code(Connection connection) {
        if (connection instanceof Connection.OfDatabase database) {
            return database.database();
        }
        if (connection instanceof Connection.OfFileServer server) {
            return server.store();
        }
        if (connection instanceof Connection.OfService service) {
            return service.service();
        }
        if (connection instanceof Connection.OfStorage storage) {
            return storage.account();
        }
        throw new AssertionError("No code reaches " + connection);
    }
}
