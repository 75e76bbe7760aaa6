package io.wkmigrate.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.workspace.service.SecretService;
import java.util.List;

/** Secret scopes, with the names of what is in them. */
final class SecretScopeAssets implements AssetService {

    private final SecretService secrets;

    SecretScopeAssets(SecretService secrets) {
        this.secrets = secrets;
    }

    @Override
    public List<Asset> list() {
        return secrets.scopes().stream()
                .map(each -> new Asset(AssetKind.SECRET_SCOPE, each, each))
                .toList();
    }

    @Override
    public JsonNode describe(String name) {
        String scope = AssetSearch.only(AssetKind.SECRET_SCOPE, name, list()).id();
        ObjectNode description = JsonNodeFactory.instance.objectNode().put("scope", scope);
        ArrayNode keys = description.putArray("keys");
        secrets.keys(scope).forEach(keys::add);
        return description;
    }
}
