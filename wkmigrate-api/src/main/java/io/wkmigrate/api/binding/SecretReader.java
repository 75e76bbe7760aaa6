package io.wkmigrate.api.binding;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.SecretValue;
import io.wkmigrate.api.value.Value;
import org.jspecify.annotations.Nullable;

/** Reads a credential slot (LS-1): a Key Vault secret by name, and of anything else only that it was there. */
public final class SecretReader implements ValueReader<SecretValue> {

    /** The only instance. */
    public static final SecretReader INSTANCE = new SecretReader();

    private SecretReader() {}

    @Override
    public @Nullable SecretValue read(JsonNode json, SourcePlace place, BindingLog log) {
        SecretValue secret = isKeyVaultSecret(json) ? keyVaultSecret(json, place, log) : inline(json, place, log);
        if (secret != null) {
            log.secret(secret);
        }
        return secret;
    }

    private static boolean isKeyVaultSecret(JsonNode json) {
        for (var member : json.properties()) {
            if (member.getKey().equalsIgnoreCase("type")) {
                return member.getValue().asText().equalsIgnoreCase("AzureKeyVaultSecret");
            }
        }
        return false;
    }

    private static SecretValue inline(JsonNode json, SourcePlace place, BindingLog log) {
        log.bound(json);
        return new SecretValue.Inline(place);
    }

    private static @Nullable SecretValue keyVaultSecret(JsonNode json, SourcePlace place, BindingLog log) {
        ObjectReader in = ObjectReader.open(json, place, log);
        in.optional("type", Readers.TEXT);
        Reference.LinkedService store = in.required("store", ReferenceReaders.LINKED_SERVICE);
        Value<String> name = in.required("secretName", Readers.value(Readers.TEXT));
        in.declare("secretVersion", "a Databricks secret scope always reads the current version");
        in.close();
        return store == null || name == null ? null : new SecretValue.InKeyVault(store, name, place);
    }
}
