package io.wkmigrate.workspace.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.workspace.Workspace;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Secret scopes and the names of secrets (API 2.0). No value is ever read. */
public final class SecretService {

    private static final String PATH = "/api/2.0/secrets/";

    private final Workspace workspace;

    /** Secrets of a workspace. */
    public SecretService(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The names of the scopes that whoever is signed in may see. */
    public SortedSet<String> scopes() {
        SortedSet<String> names = new TreeSet<>();
        workspace
                .get(PATH + "scopes/list", Map.of())
                .path("scopes")
                .forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    /** The names of the secrets in a scope. */
    public SortedSet<String> keys(String scope) {
        SortedSet<String> names = new TreeSet<>();
        workspace
                .get(PATH + "list", Map.of("scope", scope))
                .path("secrets")
                .forEach(each -> names.add(each.path("key").asText()));
        return names;
    }

    /** Makes a scope. */
    public void createScope(String scope) {
        workspace.create(
                PATH + "scopes/create", JsonNodeFactory.instance.objectNode().put("scope", scope));
    }

    /** Makes a scope that shows the secrets of a Key Vault. */
    public void createScope(String scope, String vaultResourceId, String vaultAddress) {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("scope", scope).put("scope_backend_type", "AZURE_KEYVAULT");
        body.putObject("backend_azure_keyvault")
                .put("resource_id", vaultResourceId)
                .put("dns_name", vaultAddress);
        workspace.create(PATH + "scopes/create", body);
    }

    /** Sets the value of a secret. */
    public void put(String scope, String key, String value) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("scope", scope)
                .put("key", key)
                .put("string_value", value);
        workspace.post(PATH + "put", body);
    }
}
