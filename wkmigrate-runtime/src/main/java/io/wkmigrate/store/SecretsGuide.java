package io.wkmigrate.store;

import static io.wkmigrate.store.Markdown.code;
import static io.wkmigrate.store.Markdown.escape;

import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The section of the guide on secrets: names and commands, never a value. */
final class SecretsGuide {

    private static final Pattern VAULT = Pattern.compile("https://[A-Za-z0-9.-]+/?");

    private SecretsGuide() {}

    static void add(Markdown guide, List<SecretSlot> slots) {
        if (slots.isEmpty()) {
            return;
        }
        guide.heading(2, "Secrets");
        guide.paragraph(
                "Create these secrets; `put-secret` asks for the value. A scope that is backed by an Azure Key Vault reads"
                        + " the secrets that are there already: put the resource id of the vault into its command.");
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
        TreeMap<String, String> vaultOfScope = new TreeMap<>();
        for (SecretSlot each : slots) {
            each.vaultUrl().filter(SecretsGuide::isVault).ifPresent(url -> vaultOfScope.put(each.scope(), url));
            if (Limits.isSecretName(each.scope()) && Limits.isSecretName(each.key())) {
                keysByScope
                        .computeIfAbsent(each.scope(), scope -> new TreeSet<>())
                        .add(each.key());
            }
        }
        List<String> commands = new ArrayList<>();
        keysByScope.forEach((scope, keys) -> {
            String vault = vaultOfScope.get(scope);
            if (vault != null) {
                commands.add(backedByVault(scope, vault));
                return;
            }
            commands.add("databricks secrets create-scope " + scope);
            keys.forEach(key -> commands.add("databricks secrets put-secret " + scope + " " + key));
        });
        return commands;
    }

    /** Whether a text is the address of a vault and nothing that a shell would read otherwise. */
    private static boolean isVault(String url) {
        return VAULT.matcher(url).matches();
    }

    private static String backedByVault(String scope, String vault) {
        return "databricks secrets create-scope --json '{\"scope\": \"" + scope
                + "\", \"scope_backend_type\": \"AZURE_KEYVAULT\", \"backend_azure_keyvault\": {\"dns_name\": \""
                + vault + "\", \"resource_id\": \"RESOURCE_ID\"}}'";
    }
}
