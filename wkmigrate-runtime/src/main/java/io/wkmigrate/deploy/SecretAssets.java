package io.wkmigrate.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wkmigrate.workspace.service.SecretService;
import java.util.List;
import java.util.stream.Stream;

/** The names of secrets. */
final class SecretAssets implements AssetService {

    private final SecretService secrets;

    SecretAssets(SecretService secrets) {
        this.secrets = secrets;
    }

    @Override
    public List<Asset> list() {
        return secrets.scopes().stream().flatMap(this::in).toList();
    }

    private Stream<Asset> in(String scope) {
        return secrets.keys(scope).stream()
                .map(key -> scope + "/" + key)
                .map(name -> new Asset(AssetKind.SECRET, name, name));
    }

    @Override
    public JsonNode describe(String name) {
        String scope = name.substring(0, Math.max(0, name.indexOf('/')));
        List<Asset> there = secrets.scopes().contains(scope) ? in(scope).toList() : List.of();
        String id = AssetSearch.only(AssetKind.SECRET, name, there).id();
        return JsonNodeFactory.instance.objectNode().put("scope", scope).put("key", id.substring(scope.length() + 1));
    }
}
