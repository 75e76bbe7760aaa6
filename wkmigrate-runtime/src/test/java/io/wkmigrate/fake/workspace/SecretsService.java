package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code /api/2.0/secrets}: scopes, secrets and their permissions. */
final class SecretsService {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.@-]{1,128}");
    private static final int MOST_SECRETS = 1000;
    private static final int MOST_BYTES = 128 * 1024;

    private final SortedMap<String, SecretScope> scopes = new TreeMap<>();
    private final Numbers numbers;
    private final FakeOptions options;

    SecretsService(Numbers numbers, FakeOptions options) {
        this.numbers = numbers;
        this.options = options;
    }

    void register(Router router) {
        router.on("POST", "/api/2.0/secrets/scopes/create", this::createScope)
                .on("GET", "/api/2.0/secrets/scopes/list", this::listScopes)
                .on("POST", "/api/2.0/secrets/scopes/delete", this::deleteScope)
                .on("POST", "/api/2.0/secrets/put", this::put)
                .on("POST", "/api/2.0/secrets/delete", this::delete)
                .on("GET", "/api/2.0/secrets/list", this::list)
                .on("GET", "/api/2.0/secrets/get", this::get)
                .on("POST", "/api/2.0/secrets/acls/put", this::putPermission)
                .on("GET", "/api/2.0/secrets/acls/get", this::getPermission)
                .on("GET", "/api/2.0/secrets/acls/list", this::listPermissions)
                .on("POST", "/api/2.0/secrets/acls/delete", this::deletePermission);
    }

    SortedMap<String, SecretScope> scopes() {
        return scopes;
    }

    private Answer createScope(Request request) {
        String name = named(request.text("scope"), "scope");
        JsonNode vault = request.body().path("backend_azure_keyvault");
        boolean backed = request.optional("scope_backend_type").orElse("").equals("AZURE_KEYVAULT") || vault.isObject();
        if (scopes.containsKey(name)) {
            throw ServiceError.exists("Scope " + name + " already exists!");
        }
        if (backed && options.has(Behaviour.KEY_VAULT_SCOPES_NEED_ENTRA)) {
            throw ServiceError.invalid("Scope with Azure KeyVault must have userAADToken defined!");
        }
        if (backed && (!vault.hasNonNull("resource_id") || !vault.hasNonNull("dns_name"))) {
            throw ServiceError.invalid("backend_azure_keyvault needs resource_id and dns_name.");
        }
        SecretScope scope = add(name, vault);
        scope.permissions().put(request.user(), "MANAGE");
        request.optional("initial_manage_principal")
                .ifPresent(who -> scope.permissions().put(who, "MANAGE"));
        return Answer.empty();
    }

    SecretScope add(String name, JsonNode vault) {
        ObjectNode head =
                Json.object().put("name", name).put("backend_type", vault.isObject() ? "AZURE_KEYVAULT" : "DATABRICKS");
        if (vault.isObject()) {
            head.set("keyvault_metadata", vault.deepCopy());
        }
        SecretScope scope = new SecretScope(head, vault.isObject());
        scopes.put(name, scope);
        return scope;
    }

    /** Puts a secret there, past the checks. */
    void store(String scope, String key, String value) {
        scopes.get(scope)
                .secrets()
                .put(key, new SecretScope.Secret(value.getBytes(StandardCharsets.UTF_8), numbers.now()));
    }

    private Answer listScopes(Request request) {
        ObjectNode answer = Json.object();
        if (!scopes.isEmpty()) {
            ArrayNode list = answer.putArray("scopes");
            scopes.values().forEach(scope -> list.add(scope.head()));
        }
        return Answer.of(answer);
    }

    private Answer deleteScope(Request request) {
        scope(request.text("scope"));
        scopes.remove(request.text("scope"));
        return Answer.empty();
    }

    private Answer put(Request request) {
        SecretScope scope = writable(request.text("scope"));
        String key = named(request.text("key"), "key");
        boolean text = request.body().hasNonNull("string_value");
        if (text == request.body().hasNonNull("bytes_value")) {
            throw ServiceError.invalid("Exactly one of string_value and bytes_value must be given.");
        }
        byte[] value = text
                ? request.text("string_value").getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(request.text("bytes_value"));
        if (value.length > MOST_BYTES) {
            throw ServiceError.invalid("The value of the secret is too long. The limit is 128 KB.");
        }
        if (scope.secrets().size() >= MOST_SECRETS && !scope.secrets().containsKey(key)) {
            throw new ServiceError(400, "RESOURCE_LIMIT_EXCEEDED", "The scope has the maximum of 1000 secrets.");
        }
        scope.secrets().put(key, new SecretScope.Secret(value, numbers.now()));
        return Answer.empty();
    }

    private Answer delete(Request request) {
        SecretScope scope = writable(request.text("scope"));
        secret(scope, request.text("scope"), request.text("key"));
        scope.secrets().remove(request.text("key"));
        return Answer.empty();
    }

    private Answer list(Request request) {
        SecretScope scope = scope(request.required("scope"));
        ObjectNode answer = Json.object();
        if (!scope.secrets().isEmpty()) {
            ArrayNode list = answer.putArray("secrets");
            scope.secrets()
                    .forEach((key, secret) ->
                            list.addObject().put("key", key).put("last_updated_timestamp", secret.time()));
        }
        return Answer.of(answer);
    }

    private Answer get(Request request) {
        String name = request.required("scope");
        SecretScope scope = writable(name);
        String key = request.required("key");
        byte[] value = secret(scope, name, key).value();
        return Answer.of(
                Json.object().put("key", key).put("value", Base64.getEncoder().encodeToString(value)));
    }

    private Answer putPermission(Request request) {
        SecretScope scope = scope(request.text("scope"));
        scope.permissions().put(request.text("principal"), request.text("permission"));
        return Answer.empty();
    }

    private Answer getPermission(Request request) {
        String principal = request.required("principal");
        String permission = scope(request.required("scope")).permissions().get(principal);
        if (permission == null) {
            throw ServiceError.missing("Failed to get secret acl for principal " + principal + "!");
        }
        return Answer.of(Json.object().put("principal", principal).put("permission", permission));
    }

    private Answer listPermissions(Request request) {
        ArrayNode items = Json.array();
        scope(request.required("scope"))
                .permissions()
                .forEach((who, what) -> items.addObject().put("principal", who).put("permission", what));
        ObjectNode answer = Json.object();
        return Answer.of(items.isEmpty() ? answer : answer.set("items", items));
    }

    private Answer deletePermission(Request request) {
        scope(request.text("scope")).permissions().remove(request.text("principal"));
        return Answer.empty();
    }

    private SecretScope scope(String name) {
        SecretScope scope = scopes.get(name);
        if (scope == null) {
            throw ServiceError.missing("Scope " + name + " does not exist!");
        }
        return scope;
    }

    private SecretScope writable(String name) {
        SecretScope scope = scope(name);
        if (scope.vault()) {
            throw new ServiceError(
                    400, "BAD_REQUEST", "Scope " + name + " is backed by Azure Key Vault: use the vault itself.");
        }
        return scope;
    }

    private static SecretScope.Secret secret(SecretScope scope, String name, String key) {
        SecretScope.Secret secret = scope.secrets().get(key);
        if (secret == null) {
            throw ServiceError.missing("Failed to get secret " + key + " for scope " + name + "!");
        }
        return secret;
    }

    private static String named(String name, String what) {
        if (!NAME.matcher(name).matches()) {
            throw ServiceError.invalid("The " + what + " '" + name + "' may only contain alphanumeric characters,"
                    + " dashes, underscores, @ and periods, and may not exceed 128 characters.");
        }
        return name;
    }
}
