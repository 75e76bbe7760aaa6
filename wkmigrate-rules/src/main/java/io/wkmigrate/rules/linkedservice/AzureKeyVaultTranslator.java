package io.wkmigrate.rules.linkedservice;

import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Azure Key Vault linked service: a secret scope with the name of the vault. */
@Translates("AzureKeyVault")
@Untranslated(property = "credential", reason = "a secret scope reads the vault as Databricks' own identity")
final class AzureKeyVaultTranslator implements LinkedServiceTranslator<AzureKeyVaultTranslator.Properties> {

    private static final Pattern VAULT = Pattern.compile("https?://([A-Za-z0-9-]+)\\..*", Pattern.DOTALL);
    private static final int MAX_SCOPE = 128;

    record Properties(Value<String> baseUrl) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        String url = source.properties().baseUrl().literal().orElse("").strip();
        Matcher vault = VAULT.matcher(url);
        return vault.matches()
                ? new Connection.OfSecretScope(scope(vault.group(1).toLowerCase(Locale.ROOT)), url)
                : new Connection.OfSecretScope(scope(source.name()), "");
    }

    /** A name for a scope: letters, digits, {@code -}, {@code _} and {@code .}, at most 128 of them. */
    private static String scope(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9_.-]+", "-");
        return safe.substring(0, Math.min(safe.length(), MAX_SCOPE));
    }
}
