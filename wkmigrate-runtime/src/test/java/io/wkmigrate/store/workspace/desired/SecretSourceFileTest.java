package io.wkmigrate.store.workspace.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import io.wkmigrate.store.BundleSettings;
import io.wkmigrate.store.Samples;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredSecret;
import io.wkmigrate.store.workspace.desired.Deployment.SecretSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSourceFileTest {

    private static final String CANARY = "CANARY-hunter2";

    private static final String VAULT_ID = "/subscriptions/6f0c8a4e-0000-4000-8000-00000000aaaa/resourceGroups/rg-data"
            + "/providers/Microsoft.KeyVault/vaults/kv-new";

    private static final List<SecretSlot> SLOTS = List.of(
            slot("sales", "password", Optional.empty()),
            slot("kv-sales", "token", Optional.of("https://kv-sales.vault.usgovcloudapi.net/")),
            slot("sales", "api-key", Optional.empty()),
            slot("sales", "password", Optional.empty()));

    @Test
    void aSecretComesFromTheEnvironmentOrFromAVault() {
        SecretSources sources = read("""
            # who made this file

            sales/password = env:SALES_PASSWORD
            kv-sales=keyvault:%s
            """.formatted(VAULT_ID));

        assertThat(secrets(sources))
                .containsExactly(
                        new DesiredSecret(
                                "kv-sales",
                                "token",
                                Optional.of(new SecretSource.KeyVault(
                                        VAULT_ID, "https://kv-new.vault.usgovcloudapi.net/"))),
                        new DesiredSecret("sales", "api-key", Optional.empty()),
                        new DesiredSecret(
                                "sales", "password", Optional.of(new SecretSource.Environment("SALES_PASSWORD"))));
    }

    @Test
    void aVaultOfWhichNothingIsKnownIsInThePublicCloud() {
        assertThat(secrets(read("sales = keyvault:" + VAULT_ID)))
                .filteredOn(each -> each.scope().equals("sales"))
                .allSatisfy(each -> assertThat(each.source())
                        .contains(new SecretSource.KeyVault(VAULT_ID, "https://kv-new.vault.azure.net/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CANARY,
                "sales/password = " + CANARY,
                "sales/password = env:" + CANARY,
                "sales/password = env:CANARYhunter2",
                "sales/password = value:" + CANARY,
                "sales/password : " + CANARY,
                CANARY + " = env:SALES_PASSWORD",
                "sales/" + CANARY + " = env:SALES_PASSWORD",
                "sales = keyvault:" + CANARY,
                "sales = env:" + CANARY,
                CANARY + " = keyvault:" + VAULT_ID,
                "sales/password = keyvault:" + VAULT_ID
            })
    void aLineThatCannotBeUsedIsNamedAndNeverQuoted(String line) {
        assertThatThrownBy(() -> read("# first\n" + line))
                .isInstanceOf(DeploymentOptionException.class)
                .hasMessageStartingWith("secrets.txt, line 2: ")
                .hasMessageNotContaining("CANARY");
    }

    @Test
    void aVariableThatIsNotSetIsNamed() {
        assertThatThrownBy(() -> read("sales/password = env:OTHER_PASSWORD"))
                .hasMessage("secrets.txt, line 1: The environment variable OTHER_PASSWORD is not set, or is empty.");
    }

    @Test
    void whatIsMeantBySomethingMisspeltIsSaid() {
        assertThatThrownBy(() -> read("sales/pasword = env:SALES_PASSWORD"))
                .hasMessageContaining("Did you mean \"sales/password\"?");
        assertThatThrownBy(() -> read("kv-sale = keyvault:" + VAULT_ID)).hasMessageContaining("\"kv-sales\"");
    }

    @Test
    void twoSourcesForOneSecretAreRefused() {
        assertThatThrownBy(() -> read("sales/password = env:SALES_PASSWORD\nsales/password = env:SALES_PASSWORD"))
                .hasMessageStartingWith("secrets.txt, line 2: Line 1 ");
    }

    /** Such a scope can only be read. */
    @Test
    void aSecretCannotBePutIntoAScopeThatAVaultBacks() {
        assertThatThrownBy(() -> read("kv-sales/token = env:SALES_PASSWORD\n\nkv-sales = keyvault:" + VAULT_ID))
                .hasMessageStartingWith("secrets.txt, line 1: ")
                .hasMessageContaining("line 3");
    }

    private static SecretSources read(String text) {
        return SecretSourceFile.read("secrets.txt", text.lines().toList(), SLOTS, Set.of("SALES_PASSWORD")::contains);
    }

    private static List<DesiredSecret> secrets(SecretSources sources) {
        DeploymentOptions options =
                DeploymentOptions.of(new BundleSettings("sales"), new DeploymentRoot("/Workspace/Shared/sales"));
        return Deployments.of(Samples.withSecrets(SLOTS.toArray(SecretSlot[]::new)), options.with(sources))
                .secrets();
    }

    private static SecretSlot slot(String scope, String key, Optional<String> vault) {
        return new SecretSlot("linked service", "somewhere", scope, key, vault, SourcePlace.of("l.json"));
    }
}
