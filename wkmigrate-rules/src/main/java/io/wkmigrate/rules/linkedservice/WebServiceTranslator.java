package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** REST and OData services. */
@Translates({"OData", "RestService"})
@Untranslated(property = "azureCloudType", reason = "the addresses say in which cloud the service is")
@Untranslated(property = "servicePrincipalEmbeddedCert", reason = "a service credential takes its place")
@Untranslated(property = "servicePrincipalEmbeddedCertPassword", reason = "a service credential takes its place")
final class WebServiceTranslator implements LinkedServiceTranslator<WebServiceTranslator.Properties> {

    record Properties(
            Optional<Value<JsonNode>> url,
            Optional<Value<JsonNode>> authenticationType,
            Optional<Value<JsonNode>> userName,
            Optional<Value<JsonNode>> password,
            Map<String, Value<JsonNode>> authHeaders,
            Optional<Value<JsonNode>> encryptedCredential,
            Optional<Value<JsonNode>> enableServerCertificateValidation,
            Optional<Value<JsonNode>> servicePrincipalId,
            Optional<Value<JsonNode>> servicePrincipalKey,
            Optional<Value<JsonNode>> servicePrincipalCredentialType,
            Optional<Value<JsonNode>> aadServicePrincipalCredentialType,
            Optional<Value<JsonNode>> tenant,
            Optional<Value<JsonNode>> aadResourceId,
            Optional<Reference.Credential> credential,
            Optional<Value<JsonNode>> clientId,
            Optional<Value<JsonNode>> clientSecret,
            Optional<Value<JsonNode>> tokenEndpoint,
            Optional<Value<JsonNode>> resource,
            Optional<Value<JsonNode>> scope) {

        EntraIdentity.Principal principal() {
            return new EntraIdentity.Principal(
                    servicePrincipalId,
                    servicePrincipalKey,
                    servicePrincipalCredentialType.or(this::aadServicePrincipalCredentialType),
                    Optional.empty(),
                    tenant);
        }
    }

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        ServiceCall call = ServiceCall.of("rest.Service", source, context).text("url", properties.url());
        if (!call.has("url")) {
            return SignIn.withoutServer(source);
        }
        signIn(source, call, context);
        call.headers(properties.authHeaders());
        Optional<String> validation = call.marked(properties.enableServerCertificateValidation());
        if (validation.filter(each -> !each.equalsIgnoreCase("true")).isPresent()) {
            call.flag("validate_certificate", properties.enableServerCertificateValidation());
        }
        PrivateNetwork.report(source, context);
        return new Connection.OfService(call.done());
    }

    private static void signIn(
            LinkedServiceDefinition<Properties> source, ServiceCall call, TranslationContext context) {
        Properties properties = source.properties();
        String type = call.marked(properties.authenticationType()).orElse("Anonymous");
        switch (type.toLowerCase(Locale.ROOT)) {
            case "anonymous" -> {}
            case "basic" -> basic(source, call, context);
            case "aadserviceprincipal", "managedserviceidentity" -> entra(source, call, context);
            case "oauth2clientcredential" -> clientCredential(properties, call);
            default -> {
                basic(source, call, context);
                SignIn.report(source, "in the way \"" + type + "\"", "basic authentication or an identity", context);
            }
        }
    }

    private static void basic(
            LinkedServiceDefinition<Properties> source, ServiceCall call, TranslationContext context) {
        Properties properties = source.properties();
        call.add("authentication", Optional.of(Code.text("Basic")))
                .text("user_name", properties.userName())
                .password(properties.password(), properties.encryptedCredential());
        if (!call.has("password")) {
            SignIn.reportMissing(source, call, context);
        }
    }

    private static void entra(
            LinkedServiceDefinition<Properties> source, ServiceCall call, TranslationContext context) {
        Properties properties = source.properties();
        EntraIdentity identities = new EntraIdentity(source, call, context);
        Code identity = identities
                .named(properties.principal(), properties.credential(), properties.encryptedCredential())
                .orElseGet(identities::managed);
        boolean principal =
                identity instanceof Code.Call named && named.function().endsWith("service_principal");
        call.add("authentication", Optional.of(Code.text(principal ? "AadServicePrincipal" : "ManagedServiceIdentity")))
                .add("credential", Optional.of(identity))
                .text("resource", properties.aadResourceId());
    }

    private static void clientCredential(Properties properties, ServiceCall call) {
        call.add("authentication", Optional.of(Code.text("OAuth2ClientCredential")))
                .text("resource", properties.resource())
                .text("token_endpoint", properties.tokenEndpoint())
                .text("client_id", properties.clientId())
                .add(
                        "client_secret",
                        call.credential("client_secret", properties.clientSecret(), properties.encryptedCredential()))
                .text("scope", properties.scope());
    }
}
