package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/** Oracle: a server in the form {@code host:port/service} or a descriptor, or a connection string with its parts. */
@Translates({"AmazonRdsForOracle", "Oracle"})
@Untranslated(property = "authenticationType", reason = "Basic is the only one")
@Untranslated(property = "cryptoChecksumClient", reason = "client and server agree on it by themselves")
@Untranslated(property = "cryptoChecksumTypesClient", reason = "client and server agree on it by themselves")
@Untranslated(property = "enableBulkLoad", reason = "it only makes writing faster")
@Untranslated(property = "encryptionClient", reason = "client and server agree on it by themselves")
@Untranslated(property = "encryptionTypesClient", reason = "client and server agree on it by themselves")
@Untranslated(property = "fetchSize", reason = "it only makes reading faster")
@Untranslated(property = "fetchTswtzAsTimestamp", reason = "Spark reads timestamps with time zone as timestamps")
@Untranslated(property = "initialLobFetchSize", reason = "it only makes reading faster")
@Untranslated(property = "statementCacheSize", reason = "it has no influence on the data")
@Untranslated(property = "supportV1DataTypes", reason = "Spark has types of its own for what Oracle stores")
final class OracleTranslator implements LinkedServiceTranslator<OracleTranslator.Properties> {

    private static final String DEFAULT_PORT = "1521";

    record Properties(
            Optional<Value<JsonNode>> connectionString,
            Optional<Value<JsonNode>> server,
            Optional<Value<JsonNode>> username,
            Optional<Value<JsonNode>> password,
            Optional<Value<JsonNode>> encryptedCredential,
            Optional<Value<JsonNode>> initializationString) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        ServiceCall call = ServiceCall.of("oracle.Database", source, context)
                .reading(properties.connectionString())
                .text("server", properties.server(), "datasource", "server");
        if (!call.has("server")) {
            call.add("server", address(source, call));
        }
        call.text("user_name", properties.username(), "userid", "uid", "user", "username")
                .password(properties.password(), properties.encryptedCredential(), "password", "pwd")
                .connectionString(properties.encryptedCredential());
        if (!call.has("server") && !call.has("connection_string")) {
            return SignIn.withoutServer(source);
        }
        if (!call.has("password")) {
            SignIn.reportMissing(source, call, context);
        }
        report(source, context);
        return new Connection.OfDatabase(call.done(), "oracle");
    }

    private static Optional<Code> address(LinkedServiceDefinition<?> source, ServiceCall call) {
        ConnectionString parts = call.connectionString();
        String port = parts.setting("port").orElse(DEFAULT_PORT);
        Optional<String> host = parts.setting("host");
        Optional<String> byService =
                host.flatMap(name -> parts.setting("servicename").map(service -> name + ":" + port + "/" + service));
        Optional<String> bySid = host.flatMap(name -> parts.setting("sid")
                .map(sid -> "(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=" + name + ")(PORT=" + port
                        + "))(CONNECT_DATA=(SID=" + sid + ")))"));
        return byService
                .or(() -> bySid)
                .or(() -> host.map(name -> name + ":" + port))
                .map(text -> Code.value("server", call.texts().value(text, source.place())));
    }

    private static void report(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        context.report(
                Findings.DRIVER_NEEDED,
                source.place(),
                "Spark reads the tables of \"" + source.name()
                        + "\" through Oracle's JDBC driver (Maven: com.oracle.database.jdbc:ojdbc11).");
        source.properties()
                .initializationString()
                .filter(text ->
                        text.literal().filter(json -> json.asText().isBlank()).isEmpty())
                .ifPresent(text -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        text.place(),
                        "The statement that starts each session (initializationString) is not run."));
        PrivateNetwork.report(source, context);
    }
}
