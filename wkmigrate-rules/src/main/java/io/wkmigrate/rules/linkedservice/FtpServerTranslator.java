package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/** FTP servers, with or without TLS. */
@Translates("FtpServer")
final class FtpServerTranslator implements LinkedServiceTranslator<FtpServerTranslator.Properties> {

    record Properties(
            Optional<Value<JsonNode>> host,
            Optional<Value<JsonNode>> port,
            Optional<Value<JsonNode>> authenticationType,
            Optional<Value<JsonNode>> userName,
            Optional<Value<JsonNode>> password,
            Optional<Value<JsonNode>> encryptedCredential,
            Optional<Value<JsonNode>> enableSsl,
            Optional<Value<JsonNode>> enableServerCertificateValidation) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        ServiceCall call = ServiceCall.of("ftp.Server", source, context)
                .text("host", properties.host())
                .number("port", properties.port());
        if (!call.has("host")) {
            return SignIn.withoutServer(source);
        }
        boolean anonymous = call.marked(properties.authenticationType())
                .filter("Anonymous"::equalsIgnoreCase)
                .isPresent();
        if (!anonymous) {
            call.text("user_name", properties.userName())
                    .password(properties.password(), properties.encryptedCredential());
            if (!call.has("password")) {
                SignIn.reportMissing(source, call, context);
            }
        }
        // ADF uses TLS unless it is told not to; the library does the opposite.
        call.flag("tls", properties.enableSsl())
                .flag("validate_certificate", properties.enableServerCertificateValidation());
        if (!call.has("tls")) {
            call.flag("tls", true);
        }
        PrivateNetwork.report(source, context);
        return new Connection.OfFileServer(call.done());
    }
}
