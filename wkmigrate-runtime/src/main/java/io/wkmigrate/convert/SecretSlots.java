package io.wkmigrate.convert;

import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import io.wkmigrate.translate.SecretInventory.Origin;
import io.wkmigrate.translate.SecretInventory.Slot;
import java.util.List;

/** Names the scopes and keys of credential slots on the Databricks side. */
final class SecretSlots {

    private static final int MAX_LENGTH = 128;

    private SecretSlots() {}

    static List<SecretSlot> of(String factory, List<Slot> slots) {
        return slots.stream()
                .map(each -> new SecretSlot(
                        "linked service \"" + each.linkedService() + "\"",
                        each.origin() == Origin.KEY_VAULT
                                ? "Key Vault secret \"" + each.key() + "\""
                                : "stored in the definition",
                        legal(each.scope().orElse(factory)),
                        legal(each.key()),
                        each.vaultUrl(),
                        each.place()))
                .toList();
    }

    /** Scopes and keys hold letters, digits and a few signs (section 14 of the target reference). */
    private static String legal(String name) {
        String legal = name.replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("^-+|-+$", "");
        String text = legal.isEmpty() ? "secret" : legal;
        return text.substring(0, Math.min(text.length(), MAX_LENGTH));
    }
}
