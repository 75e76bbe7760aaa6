package io.wkmigrate.rules.linkedservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.rules.testkit.RuleHarness;
import org.junit.jupiter.api.Test;

class AzureKeyVaultTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void namesTheScopeAfterTheVault() {
        assertThat(scope("Secrets", "https://Contoso-KV.vault.azure.net/"))
                .isEqualTo(new Connection.OfSecretScope("contoso-kv", "https://Contoso-KV.vault.azure.net/"));
    }

    @Test
    void namesTheScopeAfterTheLinkedServiceWhenTheVaultIsComputed() {
        assertThat(scope("My vault (dev)", "https://@{linkedService().vault}.vault.azure.net/"))
                .isEqualTo(new Connection.OfSecretScope("My-vault-dev-", ""));
        assertThat(scope("x".repeat(200), "@linkedService().url"))
                .isEqualTo(new Connection.OfSecretScope("x".repeat(128), ""));
    }

    @Test
    void makesNothingWithoutUrl() {
        var translation = harness.connect("""
                {"name": "Secrets", "properties": {"type": "AzureKeyVault", "typeProperties": {}}}
                """, Findings.REQUIRED_PROPERTY_MISSING);

        assertThat(translation.outcome()).isEmpty();
    }

    private Connection scope(String name, String url) {
        return harness.connect("""
                {"name": "%s", "properties": {"type": "AzureKeyVault", "typeProperties": {"baseUrl": "%s"}}}
                """.formatted(name, url)).result();
    }
}
