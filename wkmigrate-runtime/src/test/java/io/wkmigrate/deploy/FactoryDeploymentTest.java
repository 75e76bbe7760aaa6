package io.wkmigrate.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.FileFactory;
import io.wkmigrate.convert.PipelineConversion;
import io.wkmigrate.store.workspace.PlanMisfitException;
import io.wkmigrate.store.workspace.desired.MissingVariablesException;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.store.workspace.plan.Step.Action;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Definitions of a factory become jobs, with what is decided while they are converted. */
class FactoryDeploymentTest {

    private static final String CANARY = "hunter2-canary";

    private final TestStore test = new TestStore();

    @AfterEach
    void stop() {
        test.close();
    }

    static Adf daily(Adf factory) {
        return factory.trigger("Daily", """
                {"type": "ScheduleTrigger", "runtimeState": "Started",
                 "typeProperties": {"recurrence": {
                   "frequency": "Day", "interval": 1, "startTime": "2024-01-01T02:30:00Z", "timeZone": "UTC"}},
                 "pipelines": [{"pipelineReference": {"referenceName": "Load", "type": "PipelineReference"}}]}
                """);
    }

    private static Adf withPassword() {
        return TestStore.pipeline("Load", "").linkedService("SalesDb", """
                {"type": "AzureSqlDatabase", "typeProperties": {
                  "server": "sales.database.windows.net", "database": "dw", "userName": "etl",
                  "authenticationType": "SQL", "password": {"type": "SecureString", "value": "%s"}}}
                """.formatted(CANARY));
    }

    private static Adf copyOfFiles() {
        return FileFactory.with(FileFactory.copy("Copy orders", "Orders", "DelimitedTextSource", "", ""));
    }

    @Test
    void allPipelinesOfAFactoryAndTheirSchedulesLandPaused() throws IOException {
        Adf factory = daily(TestStore.pipeline("Load", "")).pipeline("Report", TestStore.properties(""));

        Map<String, Long> ids = test.store().toPipelines(factory.load());

        assertThat(ids).containsOnlyKeys("Load", "Report");
        assertThat(test.settings("Load").at("/schedule/pause_status").asText()).isEqualTo("PAUSED");
    }

    @Test
    void whatSomebodyStartedStaysStartedThroughAnUpdate() throws IOException {
        long id = test.store()
                .toPipeline(daily(TestStore.pipeline("Load", "before")).load(), "Load");
        test.fake.editJob(id, settings -> settings.withObject("/schedule").put("pause_status", "UNPAUSED"));

        test.store().toPipeline(daily(TestStore.pipeline("Load", "after")).load(), "Load");

        assertThat(test.fake.job(id).at("/settings/description").asText()).contains("after");
        assertThat(test.fake.job(id).at("/settings/schedule/pause_status").asText())
                .isEqualTo("UNPAUSED");
    }

    @Test
    void onePipelineComesWithThoseThatItRunsAndNoOthers() throws IOException {
        Adf factory = TestStore.pipeline("Child", "")
                .pipeline("Other", TestStore.properties(""))
                .pipeline("Parent", """
                        {"activities": [{"name": "Call", "type": "ExecutePipeline", "typeProperties": {
                          "pipeline": {"referenceName": "Child", "type": "PipelineReference"}}}]}
                        """);

        long id = test.store().toPipeline(factory.load(), "parent");

        assertThat(test.fake.job(id).at("/settings/name").asText()).isEqualTo("Parent");
        assertThat(test.fake.jobs())
                .extracting(job -> job.at("/settings/name").asText())
                .containsExactlyInAnyOrder("Child", "Parent");
    }

    @Test
    void aPipelineThatIsNotThereIsNamedWithTheNearest() {
        assertThatThrownBy(() ->
                        test.store().toPipeline(TestStore.pipeline("Load", "").load(), "Laod"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("\"Laod\"", "Load");
    }

    @Test
    void filesBecomeDeltaTablesWhereSomebodySaysSo() throws IOException {
        StoreOptions options = test.options()
                .withFilesToDeltaSinks(true)
                .withCatalog("main")
                .withSchema("bronze")
                .withVariables(Map.of("include_existing_files", "true"));

        test.store(options).toPipeline(copyOfFiles().load(), "Load");

        assertThat(test.fake.pipelines()).singleElement().satisfies(pipeline -> {
            assertThat(pipeline.at("/spec/catalog").asText()).isEqualTo("main");
            assertThat(pipeline.at("/spec/schema").asText()).isEqualTo("bronze");
            assertThat(test.settings("Load")
                            .at("/tasks/0/pipeline_task/pipeline_id")
                            .asText())
                    .isEqualTo(pipeline.path("pipeline_id").asText());
        });
    }

    @Test
    void elseTheyLandWhereAdfPutThem() throws IOException {
        test.store().toPipeline(copyOfFiles().load(), "Load");

        assertThat(test.fake.pipelines()).isEmpty();
        assertThat(test.settings("Load").at("/tasks/0").has("notebook_task")).isTrue();
    }

    @Test
    void valuesOfVariablesAreAskedForBeforeAnythingIsWritten() throws IOException {
        Adf readsItsName = Adf.of("Load", """
                {"activities": [{"name": "Run", "type": "DatabricksNotebook", "typeProperties": {
                  "notebookPath": "/Shared/load",
                  "baseParameters": {"factory": {"value": "@pipeline().DataFactory", "type": "Expression"}}}}]}
                """);

        assertThatThrownBy(() -> test.store().toPipeline(readsItsName.load(), "Load"))
                .isInstanceOf(MissingVariablesException.class)
                .hasMessageContaining("factory_name");
        assertThat(test.fake.writes()).isEmpty();

        test.environment.put("BUNDLE_VAR_factory_name", "contoso");
        test.store().toPipeline(readsItsName.load(), "Load");
        assertThat(test.settings("Load")
                        .at("/tasks/0/notebook_task/base_parameters/factory")
                        .asText())
                .isEqualTo("contoso");

        StoreOptions given = test.options().withVariables(Map.of("factory_name", "fabrikam"));
        test.store(given).toPipeline(readsItsName.load(), "Load");
        assertThat(test.settings("Load")
                        .at("/tasks/0/notebook_task/base_parameters/factory")
                        .asText())
                .isEqualTo("fabrikam");
    }

    @Test
    void secretsGoIntoTheScopeThatSomebodyNamedWithValuesFromTheEnvironment() throws IOException {
        test.environment.put("SALES_PASSWORD", "s3cret");
        StoreOptions options = test.options().withSecretScope("team-sales");
        PipelineConversion converted =
                test.store(options).convert(withPassword().load());
        String key = converted.workflow().handover().secrets().get(0).key();

        test.store(options.withSecret("team-sales", key, "SALES_PASSWORD"))
                .toPipelines(withPassword().load());

        assertThat(test.fake.secrets()).containsOnlyKeys("team-sales");
        assertThat(test.fake.secrets().get("team-sales")).isEqualTo(Map.of(key, "s3cret"));
    }

    @Test
    void aScopeMayShowTheSecretsOfAKeyVault() throws IOException {
        Adf factory = TestStore.pipeline("Load", "").linkedService("Vault", """
                        {"type": "AzureKeyVault", "typeProperties": {"baseUrl": "https://contoso.vault.azure.net/"}}
                        """).linkedService("SalesDb", """
                        {"type": "AzureSqlDatabase", "typeProperties": {
                          "server": "s", "database": "d", "userName": "etl", "authenticationType": "SQL",
                          "password": {"type": "AzureKeyVaultSecret", "secretName": "sales",
                            "store": {"referenceName": "Vault", "type": "LinkedServiceReference"}}}}
                        """);
        String scope = test.store()
                .convert(factory.load())
                .workflow()
                .handover()
                .secrets()
                .get(0)
                .scope();
        String vault = "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/contoso";

        test.store(test.options().withKeyVault(scope, vault, "https://contoso.vault.azure.net/"))
                .toPipelines(factory.load());

        assertThat(test.fake.calls("POST", "/api/2.0/secrets/scopes/create"))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.body().path("scope").asText()).isEqualTo(scope);
                    assertThat(call.body()
                                    .at("/backend_azure_keyvault/resource_id")
                                    .asText())
                            .isEqualTo(vault);
                });
        assertThat(test.fake.calls("POST", "/api/2.0/secrets/put")).isEmpty();
    }

    @Test
    void aSecretThatNobodyNamedIsLeftToAPersonAndThePlanSaysSo() throws IOException {
        PipelineConversion converted = test.store().convert(withPassword().load());

        Plan plan = test.store().plan(converted);

        assertThat(plan.count(Kind.SECRET, Action.MANUAL)).isEqualTo(1);
        test.store().toPipelines(withPassword().load());
        assertThat(test.fake.secrets()).isEmpty();
    }

    @Test
    void noExceptionHoldsASecret() {
        String value = "v4lue-canary";
        test.environment.put("SALES_PASSWORD", value);
        PipelineConversion converted = test.store().convert(withPassword().load());
        String key = converted.workflow().handover().secrets().get(0).key();
        StoreOptions options = test.options().withSecret("sales", key, "SALES_PASSWORD");
        test.fake.deny("POST", "/api/2.0/secrets/put", "Refused: " + value);
        test.fake.deny("POST", "/api/2.2/jobs/create", "Refused: " + test.fake.token());

        Throwable failure = catchThrowable(
                () -> test.store(options).toPipelines(withPassword().load()));

        assertThat(failure).isInstanceOf(DeploymentFailedException.class);
        assertThat(failure.toString() + ((DeploymentFailedException) failure).outcome())
                .contains(key)
                .doesNotContain(value, CANARY, test.fake.token());
        assertThat(options.toString()).doesNotContain(value);
    }

    @Test
    void aPlanIsLookedAtFirstAndAppliedAfterwards() throws IOException {
        WorkspaceDefinitionStore store = test.store();
        PipelineConversion converted =
                store.convert(TestStore.pipeline("Load", "").load());
        test.fake.clearCalls();

        Plan plan = store.plan(converted);
        assertThat(plan.count(Kind.JOB, Action.CREATE)).isEqualTo(1);
        assertThat(test.fake.writes()).isEmpty();

        assertThat(store.apply(converted, plan).failures()).isEmpty();
        assertThat(test.fake.jobs()).hasSize(1);
    }

    @Test
    void aPlanThatNoLongerFitsIsRefused() throws IOException {
        WorkspaceDefinitionStore store = test.store();
        Plan plan =
                store.plan(store.convert(TestStore.pipeline("Load", "before").load()));
        PipelineConversion other =
                store.convert(TestStore.pipeline("Load", "after").load());

        assertThatThrownBy(() -> store.apply(other, plan)).isInstanceOf(PlanMisfitException.class);
        assertThat(test.fake.jobs()).isEmpty();
    }

    @Test
    void whatIsToBeToldAboutAConversionIsThere() {
        PipelineConversion converted = test.store().convert(Adf.of("Load", """
                {"activities": [{"name": "Odd", "type": "NobodyKnowsThis", "typeProperties": {}}]}
                """).load());

        assertThat(converted.findings())
                .anySatisfy(each -> assertThat(each.activity()).contains("Odd"));
        assertThat(converted.jobs()).containsEntry("Load", "load");
    }
}
