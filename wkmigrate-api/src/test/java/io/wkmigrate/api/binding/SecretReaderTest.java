package io.wkmigrate.api.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.value.SecretValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretReaderTest {

    private final Ledger ledger = new Ledger();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"SecureString\", \"value\": \"hunter2\"}",
                "\"hunter2\"",
                "{\"type\": \"SecureString\", \"value\": \"@hunter2\"}",
                "[\"hunter2\", {\"x\": \"hunter2\"}]",
            })
    void textOfASecretIsNeverKept(String json) {
        SecretValue secret = ledger.read(SecretReader.INSTANCE, json);
        assertThat(secret).isEqualTo(new SecretValue.Inline(Ledger.ROOT.child("it")));
        assertThat(secret.toString() + ledger.entries).doesNotContain("hunter2");
        assertThat(ledger.bound).isEqualTo(Ledger.leaves(Ledger.json(json)));
    }

    @Test
    void keyVaultSecretIsKeptByName() {
        SecretValue secret = ledger.read(SecretReader.INSTANCE, """
                {"TYPE": "azureKeyVaultSecret", "secretName": "db-password", "secretVersion": "3",
                 "store": {"referenceName": "Vault", "type": "LinkedServiceReference"}}
                """);
        assertThat(secret).isInstanceOfSatisfying(SecretValue.InKeyVault.class, inVault -> {
            assertThat(inVault.name().literal()).contains("db-password");
            assertThat(inVault.store().literalName()).contains("Vault");
        });
        assertThat(ledger.entries)
                .containsExactly(
                        "reference /it/store",
                        "declared /it/secretVersion: a Databricks secret scope always reads the current version",
                        "secret /it");
        assertThat(ledger.total()).isEqualTo(5);
    }

    @Test
    void keyVaultSecretWithoutItsStoreIsReported() {
        assertThat(ledger.read(SecretReader.INSTANCE, "{\"type\": \"AzureKeyVaultSecret\", \"secretName\": \"n\"}"))
                .isNull();
        assertThat(ledger.entries).containsExactly("WKM-2001 /it: The property \"store\" is missing.");
    }
}
