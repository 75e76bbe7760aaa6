package io.wkmigrate.fake.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.core.error.platform.Unauthenticated;
import com.databricks.sdk.service.catalog.CatalogInfo;
import com.databricks.sdk.service.catalog.ListCatalogsRequest;
import com.databricks.sdk.service.iam.AccessControlRequest;
import com.databricks.sdk.service.iam.MeRequest;
import com.databricks.sdk.service.iam.PermissionLevel;
import com.databricks.sdk.service.iam.SetObjectPermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTest {

    private final FakeWorkspace workspace = FakeWorkspace.start();
    private final RawClient raw = new RawClient(workspace);

    @AfterEach
    void close() {
        workspace.close();
    }

    private static String me(WorkspaceClient client) {
        return client.currentUser().me(new MeRequest()).getUserName();
    }

    private int status(String authorization) throws Exception {
        return raw.send("GET", "/api/2.0/preview/scim/v2/Me", "", authorization).statusCode();
    }

    @Test
    void theTokenSaysWhoCalls() {
        assertThat(me(TestConnections.client(workspace))).isEqualTo(workspace.userName());
        assertThat(workspace.calls())
                .extracting(Call::path)
                .containsExactly("/.well-known/databricks-config", "/api/2.0/preview/scim/v2/Me");
    }

    @Test
    void otherCredentialsAreRefused() throws Exception {
        try (FakeWorkspace other = FakeWorkspace.start()) {
            assertThat(status("Bearer " + other.token())).isEqualTo(403);
        }
        assertThat(status("")).isEqualTo(401);
        assertThat(status("Basic bm9ib2R5Om5vdGhpbmc=")).isEqualTo(401);
        assertThat(status("Bearer " + workspace.token())).isEqualTo(200);
        workspace.revokeCredentials();
        assertThat(status("Bearer " + workspace.token())).isEqualTo(403);
        assertThatThrownBy(() -> me(TestConnections.client(workspace))).isInstanceOf(PermissionDenied.class);
    }

    @Test
    void aUserCanCallWithAPassword() {
        assertThat(me(new WorkspaceClient(new DatabricksConfig()
                        .setHost(workspace.url())
                        .setAuthType("basic")
                        .setUsername(workspace.userName())
                        .setPassword(workspace.password()))))
                .isEqualTo(workspace.userName());
    }

    @Test
    void aServicePrincipalCanLogInOverOAuth() {
        DatabricksConfig config = new DatabricksConfig()
                .setHost(workspace.url())
                .setAuthType("oauth-m2m")
                .setClientId(workspace.clientId());

        assertThat(me(new WorkspaceClient(config.setClientSecret(workspace.clientSecret()))))
                .isEqualTo(workspace.clientId());
        assertThat(workspace.calls("POST", "/oidc/v1/token")).hasSize(1);
    }

    @Test
    void aWrongSecretGetsNoToken() throws Exception {
        assertThat(raw.send("POST", "/oidc/v1/token", "grant_type=client_credentials", "Basic eDp5")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aCallCanBeDenied() {
        workspace.deny("POST", "/api/2.2/jobs/*");
        WorkspaceClient client = TestConnections.client(workspace);

        assertThatThrownBy(() -> client.jobs().delete(1))
                .isInstanceOf(PermissionDenied.class)
                .hasMessageContaining(workspace.userName());
        assertThatThrownBy(() -> client.jobs().get(1)).isInstanceOf(NotFound.class);
    }

    @Test
    void aJobCanBeHiddenOrFixed() throws Exception {
        long hidden = workspace.addJob("{\"name\": \"hidden\"}");
        long fixed = workspace.addJob("{\"name\": \"fixed\"}");
        workspace.hideJob(hidden);
        workspace.denyJobChanges(fixed);
        WorkspaceClient client = TestConnections.client(workspace);

        assertThat(raw.get("/api/2.2/jobs/list").path("jobs").findValuesAsText("name"))
                .containsExactly("fixed");
        assertThatThrownBy(() -> client.jobs().get(hidden)).hasMessageContaining("does not have View");
        assertThat(client.jobs().get(fixed).getSettings().getName()).isEqualTo("fixed");
        assertThatThrownBy(() -> client.jobs().delete(fixed))
                .isInstanceOf(PermissionDenied.class)
                .hasMessageContaining("does not have Admin or Owner permissions on job " + fixed);
    }

    @Test
    void permissionsAreKept() {
        String id = Long.toString(workspace.addJob("{\"name\": \"j\"}"));
        WorkspaceClient client = TestConnections.client(workspace);

        client.permissions()
                .set(new SetObjectPermissions()
                        .setRequestObjectType("jobs")
                        .setRequestObjectId(id)
                        .setAccessControlList(List.of(new AccessControlRequest()
                                .setGroupName("users")
                                .setPermissionLevel(PermissionLevel.CAN_VIEW))));

        assertThat(client.permissions().get("jobs", id).getAccessControlList())
                .singleElement()
                .satisfies(entry -> assertThat(
                                entry.getAllPermissions().iterator().next().getPermissionLevel())
                        .isEqualTo(PermissionLevel.CAN_VIEW));
        workspace.deleteJob(Long.parseLong(id));
        assertThatThrownBy(() -> client.permissions().get("jobs", id)).isInstanceOf(NotFound.class);
    }

    @Test
    void unityCatalogSaysWhatIsThere() {
        workspace.addCatalogObject("catalogs", "main");
        workspace.addCatalogObject("schemas", "main.sales");
        workspace.addCatalogObject("volumes", "main.sales.raw");
        WorkspaceClient client = TestConnections.client(workspace);

        assertThat(client.catalogs().list(new ListCatalogsRequest()))
                .extracting(CatalogInfo::getName)
                .containsExactly("main");
        assertThat(client.schemas().get("main.sales").getCatalogName()).isEqualTo("main");
        assertThat(client.volumes().read("main.sales.raw").getName()).isEqualTo("raw");
        assertThatThrownBy(() -> client.schemas().get("main.none"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("'main.none' does not exist");
        assertThatThrownBy(() -> client.externalLocations().get("none")).isInstanceOf(NotFound.class);
    }

    @Test
    void unknownPathsAreNoEndpoints() throws Exception {
        assertThat(raw.get("/api/2.0/nothing").path("error_code").asText()).isEqualTo("ENDPOINT_NOT_FOUND");
        assertThat(raw.send("GET", "/api/2.0/nothing", "", "").statusCode()).isEqualTo(401);
    }

    @Test
    void aTestCanAnswerMore() throws Exception {
        workspace.addAnswer("GET", "/api/2.0/sql/warehouses/{id}", Json.object().put("name", "small"));

        assertThat(raw.get("/api/2.0/sql/warehouses/1").path("name").asText()).isEqualTo("small");
    }

    @Test
    void missingCredentialsAreAnErrorThatTheClientKnows() {
        workspace.revokeCredentials();

        assertThatThrownBy(() -> me(new WorkspaceClient(new DatabricksConfig()
                        .setHost(workspace.url())
                        .setAuthType("basic")
                        .setUsername("ada")
                        .setPassword("wrong"))))
                .isInstanceOf(Unauthenticated.class);
    }
}
