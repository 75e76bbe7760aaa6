package io.wkmigrate.fake.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.ResourceAlreadyExists;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.service.workspace.AclItem;
import com.databricks.sdk.service.workspace.AclPermission;
import com.databricks.sdk.service.workspace.AzureKeyVaultSecretScopeMetadata;
import com.databricks.sdk.service.workspace.CreateScope;
import com.databricks.sdk.service.workspace.DeleteSecret;
import com.databricks.sdk.service.workspace.PutAcl;
import com.databricks.sdk.service.workspace.PutSecret;
import com.databricks.sdk.service.workspace.ScopeBackendType;
import com.databricks.sdk.service.workspace.SecretMetadata;
import com.databricks.sdk.service.workspace.SecretScope;
import com.databricks.sdk.service.workspace.SecretsAPI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecretsServiceTest {

    private final FakeWorkspace workspace = FakeWorkspace.start();
    private final SecretsAPI secrets = TestConnections.client(workspace).secrets();

    @AfterEach
    void close() {
        workspace.close();
    }

    private static PutSecret secret(String scope, String key, String value) {
        return new PutSecret().setScope(scope).setKey(key).setStringValue(value);
    }

    private void create(String scope) {
        secrets.createScope(new CreateScope().setScope(scope));
    }

    private void delete(String scope, String key) {
        secrets.deleteSecret(new DeleteSecret().setScope(scope).setKey(key));
    }

    @Test
    void secretsAreWrittenListedAndReplaced() {
        create("s");
        secrets.putSecret(secret("s", "k", "one"));
        secrets.putSecret(secret("s", "k", "two"));
        secrets.putSecret(secret("s", "a", "ü"));

        assertThat(secrets.listScopes()).extracting(SecretScope::getName).containsExactly("s");
        assertThat(secrets.listSecrets("s")).extracting(SecretMetadata::getKey).containsExactly("a", "k");
        assertThat(workspace.secrets().get("s")).containsEntry("k", "two").containsEntry("a", "ü");
        delete("s", "a");
        assertThat(workspace.secrets().get("s")).containsOnlyKeys("k");
    }

    @Test
    void aScopeIsCreatedOnce() {
        create("s");

        assertThatThrownBy(() -> create("s")).isInstanceOf(ResourceAlreadyExists.class);
        assertThatThrownBy(() -> create("a b")).isInstanceOf(InvalidParameterValue.class);
    }

    @Test
    void aMissingScopeOrKeyIsSaid() {
        assertThatThrownBy(() -> secrets.listSecrets("none").iterator().hasNext())
                .isInstanceOf(ResourceDoesNotExist.class);
        assertThatThrownBy(() -> secrets.putSecret(secret("none", "k", "v"))).isInstanceOf(ResourceDoesNotExist.class);
        create("s");
        assertThatThrownBy(() -> delete("s", "k")).isInstanceOf(ResourceDoesNotExist.class);
    }

    @Test
    void valuesAndKeysHaveLimits() {
        create("s");

        secrets.putSecret(secret("s", "k", "x".repeat(128 * 1024)));
        assertThatThrownBy(() -> secrets.putSecret(secret("s", "k", "x".repeat(128 * 1024 + 1))))
                .isInstanceOf(InvalidParameterValue.class);
        assertThatThrownBy(() -> secrets.putSecret(secret("s", "k k", "v"))).isInstanceOf(InvalidParameterValue.class);
        assertThatThrownBy(() -> secrets.putSecret(secret("s", "k", "v").setBytesValue("dg==")))
                .isInstanceOf(InvalidParameterValue.class);
        for (int i = 1; i < 1000; i++) {
            workspace.addSecret("s", "k" + i, "v");
        }
        assertThatThrownBy(() -> secrets.putSecret(secret("s", "more", "v"))).hasMessageContaining("1000");
        secrets.putSecret(secret("s", "k1", "changed"));
    }

    @Test
    void aScopeOfAVaultShowsItsKeysAndTakesNone() {
        workspace.addKeyVaultScope("kv", "https://kv.vault.azure.net/", "password");

        SecretScope scope = secrets.listScopes().iterator().next();
        assertThat(scope.getBackendType()).isEqualTo(ScopeBackendType.AZURE_KEYVAULT);
        assertThat(scope.getKeyvaultMetadata().getDnsName()).isEqualTo("https://kv.vault.azure.net/");
        assertThat(secrets.listSecrets("kv")).extracting(SecretMetadata::getKey).containsExactly("password");
        assertThatThrownBy(() -> secrets.putSecret(secret("kv", "k", "v"))).isInstanceOf(BadRequest.class);
    }

    @Test
    void creatingAScopeOfAVaultMayNeedAnotherToken() {
        CreateScope request = new CreateScope()
                .setScope("kv")
                .setScopeBackendType(ScopeBackendType.AZURE_KEYVAULT)
                .setBackendAzureKeyvault(new AzureKeyVaultSecretScopeMetadata()
                        .setDnsName("https://kv.vault.azure.net/")
                        .setResourceId("/subscriptions/1"));
        secrets.createScope(request);
        assertThat(workspace.secrets()).containsKey("kv");

        FakeOptions strict = FakeOptions.usual().with(Behaviour.KEY_VAULT_SCOPES_NEED_ENTRA);
        try (FakeWorkspace other = FakeWorkspace.start(strict)) {
            assertThatThrownBy(() -> TestConnections.client(other).secrets().createScope(request))
                    .isInstanceOf(InvalidParameterValue.class)
                    .hasMessageContaining("userAADToken");
        }
    }

    @Test
    void whoMayReadAScopeIsKept() {
        create("s");

        secrets.putAcl(new PutAcl().setScope("s").setPrincipal("users").setPermission(AclPermission.READ));

        assertThat(secrets.listAcls("s"))
                .extracting(AclItem::getPrincipal)
                .containsExactly(workspace.userName(), "users");
        assertThat(secrets.getAcl("s", "users").getPermission()).isEqualTo(AclPermission.READ);
    }
}
