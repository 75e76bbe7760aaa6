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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** HTTP servers, whose files are read by address. */
@Translates("HttpServer")
@Untranslated(property = "certThumbprint", reason = "the certificate is in a store of the integration runtime")
@Untranslated(property = "embeddedCertData", reason = "a notebook does not sign in with a certificate of the client")
final class HttpServerTranslator implements LinkedServiceTranslator<HttpServerTranslator.Properties> {

    private static final Set<String> OWN = Set.of("anonymous", "basic");

    record Properties(
            Optional<Value<JsonNode>> url,
            Optional<Value<JsonNode>> authenticationType,
            Optional<Value<JsonNode>> userName,
            Optional<Value<JsonNode>> password,
            Map<String, Value<JsonNode>> authHeaders,
            Optional<Value<JsonNode>> encryptedCredential,
            Optional<Value<JsonNode>> enableServerCertificateValidation) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        ServiceCall call = ServiceCall.of("http.Server", source, context).text("url", properties.url());
        if (!call.has("url")) {
            return SignIn.withoutServer(source);
        }
        String type =
                call.marked(properties.authenticationType()).orElse("Basic").toLowerCase(Locale.ROOT);
        if (!type.equals("anonymous")) {
            call.text("user_name", properties.userName())
                    .password(properties.password(), properties.encryptedCredential());
        }
        call.headers(properties.authHeaders())
                .flag("validate_certificate", properties.enableServerCertificateValidation());
        if (!OWN.contains(type) && MarkedTexts.isLiteral(type)) {
            SignIn.report(source, "in the way \"" + type + "\"", "basic authentication or a header", context);
        } else if (type.equals("basic") && !call.has("password")) {
            SignIn.reportMissing(source, call, context);
        }
        PrivateNetwork.report(source, context);
        return new Connection.OfFileServer(call.done());
    }
}
