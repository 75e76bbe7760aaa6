package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import java.util.Locale;
import java.util.Optional;

/** MySQL, and MariaDB, which speaks its protocol. */
@Translates({"AzureMariaDB", "AzureMySql", "MariaDB", "MySql"})
@Untranslated(property = "allowZeroDateTime", reason = "Spark reads dates of zeros as null")
@Untranslated(property = "connectionTimeout", reason = "drivers have timeouts of their own")
@Untranslated(property = "convertZeroDateTime", reason = "Spark reads dates of zeros as null")
@Untranslated(property = "driverVersion", reason = "it chooses a driver of ADF")
@Untranslated(property = "guidFormat", reason = "Spark reads GUIDs as they are stored")
@Untranslated(property = "treatTinyAsBoolean", reason = "Spark's reader takes tinyint(1) for a boolean, as ADF does")
@Untranslated(property = "useSystemTrustStore", reason = "the compute has one trust store, that of its system")
final class MySqlTranslator implements LinkedServiceTranslator<MySqlTranslator.Properties> {

    record Properties(
            Optional<Value<JsonNode>> connectionString,
            Optional<Value<JsonNode>> server,
            Optional<Value<JsonNode>> port,
            Optional<Value<JsonNode>> database,
            Optional<Value<JsonNode>> username,
            Optional<Value<JsonNode>> password,
            Optional<Value<JsonNode>> pwd,
            Optional<Value<JsonNode>> encryptedCredential,
            Optional<Value<JsonNode>> sslMode,
            Optional<Value<JsonNode>> sslCert,
            Optional<Value<JsonNode>> sslKey) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        ServiceCall call = ServiceCall.of("mysql.Database", source, context)
                .reading(properties.connectionString())
                .text("server", properties.server(), "server", "host", "datasource")
                .number("port", properties.port(), "port")
                .text("database", properties.database(), "database", "initialcatalog")
                .text("user_name", properties.username(), "uid", "userid", "user", "username")
                .password(
                        properties.password().or(properties::pwd), properties.encryptedCredential(), "password", "pwd")
                .text("ssl_mode", properties.sslMode(), "sslmode")
                .connectionString(properties.encryptedCredential());
        if (!call.has("server") && !call.has("connection_string")) {
            return SignIn.withoutServer(source);
        }
        if (properties.sslKey().isPresent()) {
            SignIn.report(source, "with a certificate of the client", "a user with a password", context);
        } else if (!call.has("password")) {
            SignIn.reportMissing(source, call, context);
        }
        PrivateNetwork.report(source, context);
        boolean maria = source.type().toLowerCase(Locale.ROOT).contains("maria");
        return new Connection.OfDatabase(call.done(), maria ? "mariadb" : "mysql");
    }
}
