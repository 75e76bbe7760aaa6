package io.wkmigrate.store.workspace.desired;

import io.wkmigrate.store.workspace.desired.Deployment.SecretSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The resource id of a Key Vault.
 *
 * @param text the id
 * @param vault the name of the vault
 */
record VaultId(String text, String vault) {

    private static final Pattern FORM = Pattern.compile(
            "/subscriptions/[0-9a-f-]{36}/resourceGroups/[\\p{L}\\p{N}_.()-]{1,90}"
                    + "/providers/Microsoft\\.KeyVault/vaults/(?<vault>[a-z][a-z0-9-]{1,22}[a-z0-9])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS =
            Pattern.compile("https://[a-z0-9-]+(?<suffix>\\.[a-z0-9.-]+)/?", Pattern.CASE_INSENSITIVE);

    private static final String PUBLIC_CLOUD = ".vault.azure.net";

    static Optional<VaultId> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new VaultId(text, form.group("vault"))) : Optional.empty();
    }

    /**
     * The vault as the source of a scope.
     *
     * @param url the address of the vault that the factory used; national clouds have domains of their own
     */
    SecretSource.KeyVault source(Optional<String> url) {
        String suffix = url.map(ADDRESS::matcher)
                .filter(Matcher::matches)
                .map(each -> each.group("suffix"))
                .orElse(PUBLIC_CLOUD);
        return new SecretSource.KeyVault(text, "https://" + vault.toLowerCase(Locale.ROOT) + suffix + "/");
    }
}
