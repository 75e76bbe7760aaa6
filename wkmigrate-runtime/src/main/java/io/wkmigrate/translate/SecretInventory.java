package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.value.ExpressionWrapper;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.load.Definition;
import io.wkmigrate.load.Factory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists every credential slot of the linked services (LS-1): where the secret is now and where it belongs on the
 * Databricks side. Names only.
 */
public final class SecretInventory {

    private final Factory factory;
    private final Connections connections;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * A credential slot.
     *
     * @param linkedService the linked service that holds it
     * @param origin where the secret is now
     * @param scope the scope on the Databricks side, if it follows from a Key Vault
     * @param vaultUrl the Key Vault, if the secret is in one whose address is known
     * @param key the key in that scope
     */
    public record Slot(
            String linkedService,
            Origin origin,
            Optional<String> scope,
            Optional<String> vaultUrl,
            String key,
            SourcePlace place) {}

    /** Where a secret is now. */
    public enum Origin {
        /** In a Key Vault, under its name. */
        KEY_VAULT,
        /** In the definition, in plain text or sealed by the service. */
        DEFINITION
    }

    SecretInventory(Factory factory, Connections connections) {
        this.factory = factory;
        this.connections = connections;
        for (Definition each : factory.definitions(DefinitionKind.LINKED_SERVICE)) {
            walk(each.name(), "", each.properties(), each.propertiesPlace());
        }
    }

    List<Slot> slots() {
        return List.copyOf(slots);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void walk(String owner, String property, JsonNode json, SourcePlace place) {
        if (Credentials.isKeyVaultSecret(json)) {
            inKeyVault(owner, json, place);
        } else if (Credentials.isSecureString(json) || (json.isTextual() && isInline(property, json.textValue()))) {
            inDefinition(owner, property, place);
        } else if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                walk(owner, property, json.get(i), place.child(i));
            }
        } else {
            json.properties().forEach(each -> {
                String name = Credentials.isValue(each.getKey()) ? property : each.getKey();
                walk(owner, name, each.getValue(), place.child(each.getKey()));
            });
        }
    }

    private static boolean isInline(String property, String text) {
        return Credentials.isHidden(text)
                || isSecureParameter(property, text)
                || (Credentials.isCredential(property, text) && !Credentials.isExpression(text));
    }

    /** A template takes connection strings from secure parameters, which have no value in it (GL-6). */
    private static boolean isSecureParameter(String property, String text) {
        return property.equalsIgnoreCase("connectionString") && text.startsWith("[") && text.endsWith("]");
    }

    private void inKeyVault(String owner, JsonNode secret, SourcePlace place) {
        String store = secret.path("store").path("referenceName").asText();
        Reference.LinkedService vault =
                new Reference.LinkedService(new Value.Literal<>(store, place), Map.of(), place.child("store"));
        Account unused = new Account(Subject.DEFINITION, new ReferenceCheck(factory));
        Optional<Connection.OfSecretScope> scope = connections
                .resolve(vault, unused)
                .filter(Connection.OfSecretScope.class::isInstance)
                .map(Connection.OfSecretScope.class::cast);
        slots.add(new Slot(
                owner,
                Origin.KEY_VAULT,
                scope.map(Connection.OfSecretScope::scope),
                scope.map(Connection.OfSecretScope::vaultUrl).filter(each -> !each.isEmpty()),
                name(secret),
                place));
    }

    /** The name of a secret, or the expression that computes it. */
    private static String name(JsonNode secret) {
        return secret.properties().stream()
                .filter(each -> each.getKey().equalsIgnoreCase("secretName"))
                .map(each -> ExpressionWrapper.unwrapped(each.getValue()).asText())
                .findFirst()
                .orElse("");
    }

    private void inDefinition(String owner, String property, SourcePlace place) {
        slots.add(
                new Slot(owner, Origin.DEFINITION, Optional.empty(), Optional.empty(), owner + "-" + property, place));
        if (!property.equalsIgnoreCase("encryptedCredential")) {
            findings.add(Finding.at(
                    Findings.INLINE_SECRET,
                    place,
                    "The linked service \"" + owner + "\" holds a credential at " + place.pointer()
                            + "; its value was not read."));
        }
    }
}
