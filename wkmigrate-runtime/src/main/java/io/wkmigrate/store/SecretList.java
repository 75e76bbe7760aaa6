package io.wkmigrate.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import java.util.Comparator;
import java.util.List;

/** {@code metadata/secrets.json}: the secrets that somebody has to provide, for programs; never with a value. */
final class SecretList {

    private static final Comparator<SecretSlot> ORDER = Comparator.comparing(SecretSlot::scope)
            .thenComparing(SecretSlot::key)
            .thenComparing(SecretSlot::owner)
            .thenComparing(SecretSlot::origin);

    private SecretList() {}

    static ArrayNode of(List<SecretSlot> slots) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        slots.stream().sorted(ORDER).map(SecretList::entry).distinct().forEach(list::add);
        return list;
    }

    private static ObjectNode entry(SecretSlot slot) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("scope", slot.scope()).put("key", slot.key());
        json.put("owner", slot.owner()).put("origin", slot.origin());
        slot.vaultUrl().ifPresent(url -> json.put("vaultUrl", url));
        return json;
    }
}
