package io.wkmigrate.convert;

import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import io.wkmigrate.translate.SecretInventory.Origin;
import io.wkmigrate.translate.SecretInventory.Slot;
import java.util.List;

/** Names the scopes and keys of credential slots on the Databricks side. */
final class SecretSlots {

    private SecretSlots() {}

    /**
     * The slots.
     *
     * @param scope the scope for secrets that come from no Key Vault
     */
    static List<SecretSlot> of(String scope, List<Slot> slots) {
        return slots.stream()
                .map(each -> new SecretSlot(
                        "linked service \"" + each.linkedService() + "\"",
                        each.origin() == Origin.KEY_VAULT
                                ? "Key Vault secret \"" + each.key() + "\""
                                : "stored in the definition",
                        SecretSlot.legal(each.scope().orElse(scope)),
                        SecretSlot.legal(each.key()),
                        each.vaultUrl(),
                        each.place()))
                .toList();
    }
}
