package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import java.util.Locale;
import java.util.Optional;

/** PostgreSQL, and Greenplum, which speaks its protocol. */
@Translates({"AzurePostgreSql", "Greenplum", "PostgreSql", "PostgreSqlV2"})
@Untranslated(property = "azureCloudType", reason = "the address says in which cloud the server is")
@Untranslated(property = "commandTimeout", reason = "the activity has a timeout")
@Untranslated(property = "connectionTimeout", reason = "drivers have timeouts of their own")
@Untranslated(property = "encoding", reason = "drivers and servers agree on UTF-8")
@Untranslated(property = "logParameters", reason = "the driver of the notebook does not log")
@Untranslated(property = "pooling", reason = "each task opens its own connections")
@Untranslated(property = "readBufferSize", reason = "it has no influence on the data")
@Untranslated(property = "schema", reason = "it only sets the search path, and datasets name the schema")
@Untranslated(property = "servicePrincipalEmbeddedCert", reason = "the notebook signs in with a password")
@Untranslated(property = "servicePrincipalEmbeddedCertPassword", reason = "the notebook signs in with a password")
@Untranslated(property = "timeout", reason = "drivers have timeouts of their own")
@Untranslated(property = "timezone", reason = "notebooks read timestamps in UTC")
@Untranslated(property = "trustServerCertificate", reason = "sslMode says whether the certificate is checked")
final class PostgreSqlTranslator implements LinkedServiceTranslator<PostgreSqlTranslator.Properties> {

    record Properties(
            Optional<Value<JsonNode>> connectionString,
            Optional<Value<JsonNode>> server,
            Optional<Value<JsonNode>> host,
            Optional<Value<JsonNode>> port,
            Optional<Value<JsonNode>> database,
            Optional<Value<JsonNode>> username,
            Optional<Value<JsonNode>> password,
            Optional<Value<JsonNode>> pwd,
            Optional<Value<JsonNode>> encryptedCredential,
            Optional<Value<JsonNode>> sslMode,
            Optional<Value<JsonNode>> sslCertificate,
            Optional<Value<JsonNode>> sslKey,
            Optional<Value<JsonNode>> sslPassword,

            Optional<Value<JsonNode>> authenticationType,
            Optional<Value<JsonNode>> servicePrincipalId,
            Optional<Value<JsonNode>> servicePrincipalKey,
            Optional<Value<JsonNode>> servicePrincipalCredentialType,
            Optional<Value<JsonNode>> tenant,
            Optional<Reference.Credential> credential) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        ServiceCall call = ServiceCall.of("postgresql.Database", source, context)
                .reading(properties.connectionString())
                .text("server", properties.server().or(properties::host), "host", "server", "servername")
                .number("port", properties.port(), "port")
                .text("database", properties.database(), "database", "db")
                .text("user_name", properties.username(), "uid", "userid", "username", "user", "logonid")
                .password(
                        properties.password().or(properties::pwd), properties.encryptedCredential(), "password", "pwd")
                .text("ssl_mode", properties.sslMode(), "sslmode")
                .connectionString(properties.encryptedCredential());
        if (!call.has("server") && !call.has("connection_string")) {
            return SignIn.withoutServer(source);
        }
        reportSignIn(source, call, context);
        reportEncryption(source, call, context);
        PrivateNetwork.report(source, context);
        String product = source.type().toLowerCase(Locale.ROOT).equals("greenplum") ? "greenplum" : "postgresql";
        return new Connection.OfDatabase(call.done(), product);
    }

    /** The driver of older linked services says with numbers how it encrypts; 0 is not at all. */
    private static void reportEncryption(
            LinkedServiceDefinition<Properties> source, ServiceCall call, TranslationContext context) {
        call.marked(Optional.empty(), "encryptionmethod")
                .filter(method -> !method.equals("0") && !call.has("ssl_mode"))
                .ifPresent(method -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        source.place(),
                        "The connection string sets EncryptionMethod=" + method
                                + ", which is not carried over; add ssl_mode=\"require\" in the notebooks."));
    }

    private static void reportSignIn(
            LinkedServiceDefinition<Properties> source, ServiceCall call, TranslationContext context) {
        Properties properties = source.properties();
        if (properties.servicePrincipalId().isPresent()
                || properties.credential().isPresent()) {
            SignIn.report(source, "as an identity in Microsoft Entra ID", "a user with a password", context);
        } else if (properties.sslKey().isPresent()) {
            SignIn.report(source, "with a certificate of the client", "a user with a password", context);
        } else if (!call.has("password")) {
            SignIn.reportMissing(source, call, context);
        }
    }
}
