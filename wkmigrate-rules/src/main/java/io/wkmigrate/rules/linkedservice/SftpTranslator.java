package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** SFTP servers, with password, private key or both. */
@Translates("Sftp")
final class SftpTranslator implements LinkedServiceTranslator<SftpTranslator.Properties> {

    private static final Set<String> WITH_KEY = Set.of("sshpublickey", "multifactor");

    record Properties(
            Optional<Value<JsonNode>> host,
            Optional<Value<JsonNode>> port,
            Optional<Value<JsonNode>> authenticationType,
            Optional<Value<JsonNode>> userName,
            Optional<Value<JsonNode>> password,
            Optional<Value<JsonNode>> privateKeyPath,
            Optional<Value<JsonNode>> privateKeyContent,
            Optional<Value<JsonNode>> passPhrase,
            Optional<Value<JsonNode>> encryptedCredential,
            Optional<Value<JsonNode>> hostKeyFingerprint,
            Optional<Value<JsonNode>> skipHostKeyValidation) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        ServiceCall call = ServiceCall.of("sftp.Server", source, context)
                .text("host", properties.host())
                .number("port", properties.port())
                .text("user_name", properties.userName());
        if (!call.has("host")) {
            return SignIn.withoutServer(source);
        }
        signIn(source, call, context);
        call.text("host_key_fingerprint", properties.hostKeyFingerprint())
                .flag("skip_host_key_validation", properties.skipHostKeyValidation());
        PrivateNetwork.report(source, context);
        return new Connection.OfFileServer(call.done());
    }

    private static void signIn(
            LinkedServiceDefinition<Properties> source, ServiceCall call, TranslationContext context) {
        Properties properties = source.properties();
        boolean key = call.marked(properties.authenticationType())
                .filter(type -> WITH_KEY.contains(type.toLowerCase(Locale.ROOT)))
                .isPresent();
        if (!key) {
            call.password(properties.password(), properties.encryptedCredential());
        } else {
            call.add("password", call.secret("password", properties.password()))
                    .add(
                            "private_key",
                            call.credential(
                                    "private_key", properties.privateKeyContent(), properties.encryptedCredential()))
                    .add("passphrase", call.secret("passphrase", properties.passPhrase()));
        }
        if (key && properties.privateKeyPath().isPresent()) {
            SignIn.report(
                    source,
                    "with a private key in a file of the integration runtime",
                    "the key itself as privateKeyContent in Key Vault",
                    context);
        } else if (!call.has("password") && !call.has("private_key")) {
            SignIn.reportMissing(source, call, context);
        }
    }
}
