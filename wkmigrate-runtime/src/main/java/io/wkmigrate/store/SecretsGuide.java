package io.wkmigrate.store;

import static io.wkmigrate.store.Markdown.code;
import static io.wkmigrate.store.Markdown.escape;

import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The section of the guide on secrets: names and commands, never a value. */
final class SecretsGuide {

    private SecretsGuide() {}

    static void add(Markdown guide, List<SecretSlot> slots) {
        if (slots.isEmpty()) {
            return;
        }
        guide.heading(2, "Secrets");
        guide.paragraph(
                "Create these secrets; `put-secret` asks for the value. Where a scope stands for an Azure Key Vault,"
                        + " back the scope by that vault instead, and leave its `put-secret` out: `databricks secrets create-scope"
                        + " SCOPE --scope-backend-type AZURE_KEYVAULT`, with `dns_name` and `resource_id` of the vault as"
                        + " `backend_azure_keyvault` in `--json`.");
        guide.table(
                List.of("Scope", "Key", "Used by", "Where it is now"),
                slots.stream().map(SecretsGuide::row).toList());
        guide.commands(commands(slots));
    }

    private static List<String> row(SecretSlot slot) {
        return List.of(code(slot.scope()), code(slot.key()), escape(slot.owner()), escape(slot.origin()));
    }

    /** The commands for names that are legal, which are safe in a shell too; the others are findings. */
    private static List<String> commands(List<SecretSlot> slots) {
        TreeMap<String, Set<String>> keysByScope = new TreeMap<>();
        for (SecretSlot each : slots) {
            if (Limits.isSecretName(each.scope()) && Limits.isSecretName(each.key())) {
                keysByScope
                        .computeIfAbsent(each.scope(), scope -> new TreeSet<>())
                        .add(each.key());
            }
        }
        List<String> commands = new ArrayList<>();
        keysByScope.forEach((scope, keys) -> {
            commands.add("databricks secrets create-scope " + scope);
            keys.forEach(key -> commands.add("databricks secrets put-secret " + scope + " " + key));
        });
        return commands;
    }
}
