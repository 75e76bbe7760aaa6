package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The identity in Microsoft Entra ID as which ADF reaches a store (LS-4). It stays an identity: a service principal
 * with its secret, or a service credential of Unity Catalog in place of a managed identity.
 *
 * @param source the linked service
 * @param call the call that the identity is for
 * @param context where reports go
 */
record EntraIdentity(LinkedServiceDefinition<?> source, ServiceCall call, TranslationContext context) {

    private static final String CERTIFICATE = "ServicePrincipalCert";
    private static final String SERVICE_PRINCIPAL = "ServicePrincipal";

    /**
     * What a linked service says of a service principal.
     *
     * @param key its secret, in the older of the two properties
     * @param credentialType whether the next one is a secret or a certificate
     * @param credential its secret or certificate, in the newer property
     */
    record Principal(
            Optional<Value<JsonNode>> id,
            Optional<Value<JsonNode>> key,
            Optional<Value<JsonNode>> credentialType,
            Optional<Value<JsonNode>> credential,
            Optional<Value<JsonNode>> tenant) {}

    /** The identity that properties name; empty when they name none. */
    Optional<Code> named(
            Principal principal, Optional<Reference.Credential> reference, Optional<Value<JsonNode>> encrypted) {
        if (call.code("client_id", principal.id()).isEmpty()) {
            return reference.map(this::ofCredential);
        }
        boolean certificate = call.marked(principal.credentialType())
                .filter(CERTIFICATE::equalsIgnoreCase)
                .isPresent();
        return Optional.of(
                certificate
                        ? serviceCredential("a service principal that signs in with a certificate")
                        : servicePrincipal(principal, encrypted));
    }

    /** The managed identity of the factory. */
    Code managed() {
        return serviceCredential("the managed identity of the factory");
    }

    private Code servicePrincipal(Principal principal, Optional<Value<JsonNode>> encrypted) {
        Optional<Code> secret = call.secret("secret", principal.key())
                .or(() -> call.secret("secret", principal.credential()))
                .or(() -> ServiceCall.sealed(encrypted));
        if (secret.isEmpty()) {
            return serviceCredential("a service principal whose secret the definition does not hold");
        }
        Code.Call identity = new Code.Call("identities.service_principal", List.of(), Map.of());
        Optional<Code> tenant = call.code("tenant", principal.tenant());
        return (tenant.isPresent() ? identity.with("tenant", tenant.get()) : identity.with("tenant", Code.Fixed.NONE))
                .with("client_id", call.code("client_id", principal.id()).orElseThrow())
                .with("secret", secret.get());
    }

    private Code ofCredential(Reference.Credential reference) {
        return context.definition(reference)
                .filter(definition -> definition.path("type").asText().equalsIgnoreCase(SERVICE_PRINCIPAL))
                .map(definition -> principal(definition.path("typeProperties"), reference.place()))
                .filter(principal -> call.code("client_id", principal.id()).isPresent())
                .map(principal -> servicePrincipal(principal, Optional.empty()))
                .orElseGet(() -> serviceCredential("the identity of the credential \""
                        + reference.literalName().orElse("") + "\""));
    }

    private static Principal principal(JsonNode properties, SourcePlace place) {
        return new Principal(
                member(properties, "servicePrincipalId", place),
                member(properties, "servicePrincipalKey", place),
                Optional.empty(),
                Optional.empty(),
                member(properties, "tenant", place));
    }

    private static Optional<Value<JsonNode>> member(JsonNode properties, String name, SourcePlace place) {
        return properties.hasNonNull(name)
                ? Optional.of(new Value.Literal<>(properties.path(name), place))
                : Optional.empty();
    }

    /** What the identity may do is granted to a service credential, whose name each deployment knows. */
    private Code serviceCredential(String who) {
        String variable = TextProperties.variable("service_credential_" + source.name());
        context.report(
                Findings.IDENTITY_NEEDED,
                source.place(),
                "The linked service \"" + source.name() + "\" is reached as " + who
                        + "; the bundle variable \"" + variable
                        + "\" names the service credential that takes its place.");
        return Code.call(
                "identities.service_credential",
                new Code.Deployed(
                        variable,
                        "Service credential of Unity Catalog that stands for " + who + " in the linked service "
                                + source.name(),
                        Optional.empty()));
    }
}
