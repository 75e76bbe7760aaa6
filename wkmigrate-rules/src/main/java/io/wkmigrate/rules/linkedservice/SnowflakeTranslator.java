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
import java.util.Set;

/** Snowflake: an account in properties, or an address of JDBC as connection string. */
@Translates({"Snowflake", "SnowflakeV2"})
@Untranslated(property = "clientId", reason = "the notebook signs in with a password or a key")
@Untranslated(property = "clientSecret", reason = "the notebook signs in with a password or a key")
@Untranslated(property = "scope", reason = "the notebook signs in with a password or a key")
@Untranslated(property = "tenantId", reason = "the notebook signs in with a password or a key")
@Untranslated(property = "useUtcTimestamps", reason = "notebooks read timestamps in UTC")
final class SnowflakeTranslator implements LinkedServiceTranslator<SnowflakeTranslator.Properties> {

    private static final Set<String> OWN = Set.of("basic", "keypair");

    record Properties(
            Optional<Value<JsonNode>> connectionString,
            Optional<Value<JsonNode>> accountIdentifier,
            Optional<Value<JsonNode>> host,
            Optional<Value<JsonNode>> database,
            Optional<Value<JsonNode>> schema,
            Optional<Value<JsonNode>> warehouse,
            Optional<Value<JsonNode>> role,
            Optional<Value<JsonNode>> user,
            Optional<Value<JsonNode>> password,
            Optional<Value<JsonNode>> privateKey,
            Optional<Value<JsonNode>> privateKeyPassphrase,
            Optional<Value<JsonNode>> encryptedCredential,
            Optional<Value<JsonNode>> authenticationType) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        ServiceCall call = ServiceCall.of("snowflake.Database", source, context)
                .reading(properties.connectionString(), JdbcAddress::settings)
                .text("account", properties.accountIdentifier().or(properties::host), JdbcAddress.HOST)
                .text("database", properties.database(), "db", "database")
                .text("schema", properties.schema(), "schema")
                .text("warehouse", properties.warehouse(), "warehouse")
                .text("role", properties.role(), "role")
                .text("user_name", properties.user(), "user", "username");
        if (isKeyPair(source, call)) {
            call.add(
                            "private_key",
                            call.credential("private_key", properties.privateKey(), properties.encryptedCredential()))
                    .add("passphrase", call.secret("passphrase", properties.privateKeyPassphrase()));
        } else {
            call.password(properties.password(), properties.encryptedCredential(), "password");
        }
        call.connectionString("account", properties.encryptedCredential());
        if (!call.has("account") && !call.has("connection_string")) {
            return SignIn.withoutServer(source);
        }
        reportSignIn(source, call, context);
        PrivateNetwork.report(source, context);
        return new Connection.OfDatabase(call.done(), "snowflake");
    }

    private static boolean isKeyPair(LinkedServiceDefinition<Properties> source, ServiceCall call) {
        return call.marked(source.properties().authenticationType())
                .map("keypair"::equalsIgnoreCase)
                .orElseGet(() -> source.properties().privateKey().isPresent());
    }

    private static void reportSignIn(
            LinkedServiceDefinition<Properties> source, ServiceCall call, TranslationContext context) {
        boolean foreign = call.marked(source.properties().authenticationType())
                .filter(type -> !OWN.contains(type.toLowerCase(Locale.ROOT)))
                .isPresent();
        if (foreign) {
            SignIn.report(source, "as an identity in Microsoft Entra ID", "a user with a key pair", context);
        } else if (!call.has("password") && !call.has("private_key")) {
            SignIn.reportMissing(source, call, context);
        }
    }
}
