package io.wkmigrate.deploy;

import com.databricks.sdk.core.DatabricksConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.convert.PipelineConversion;
import io.wkmigrate.load.Factory;
import io.wkmigrate.store.WriteOutcome;
import io.wkmigrate.store.workspace.apply.Outcome;
import io.wkmigrate.store.workspace.desired.Deployment;
import io.wkmigrate.store.workspace.desired.DeploymentRoot;
import io.wkmigrate.store.workspace.desired.Deployments;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Databricks workspace as the store of converted pipelines: what {@code wkmigrate deploy} does, for Java programs.
 *
 * <p>Who signs in, and how, is what {@link WorkspaceOptions}, the environment and {@code ~/.databrickscfg} say: {@code
 * pat}, {@code basic}, {@code azure-client-secret}, {@code azure-cli}, {@code oauth-m2m} and all else that the
 * Databricks SDK knows. No option takes a token.
 *
 * <pre>{@code
 * StoreOptions options = StoreOptions.forFactory("contoso-retail")
 *         .withRoot("/Workspace/Shared/contoso-retail")
 *         .withCatalog("main")
 *         .withSchema("sales")
 *         .withFilesToDeltaSinks(true)
 *         .withSecret("contoso-retail", "SalesDb-password", "SALES_DB_PASSWORD");
 * WorkspaceDefinitionStore store = WorkspaceDefinitionStore.connect(WorkspaceOptions.DEFAULT, options);
 *
 * Factory factory = Sources.discover(List.of(Path.of("contoso-retail"))).get(0).load();
 * PipelineConversion converted = store.convert(factory);
 * converted.findings().forEach(each -> System.out.println(each.message()));
 * Plan plan = store.plan(converted);
 * if (plan.count(Action.CONFLICT) == 0) {
 *     Outcome outcome = store.apply(converted, plan);
 *     System.out.println(outcome.ids());
 * }
 *
 * long load = store.toPipeline(factory, "Load orders");
 * System.out.println(load + " has " + store.load("Load orders").path("tasks").size() + " tasks");
 * }</pre>
 *
 * <p>Jobs are found again by a tag that holds the name of the deployment and a key, never by their names alone. New
 * jobs are paused; on an update, what people have started stays started. A call that is repeated with the same input
 * only reads. What somebody changed in the workspace is a {@link DeploymentConflictException}, and
 * nothing is written. A call that was stopped is repeated; it goes on where it stopped.
 *
 * <p>Every method that talks to the workspace throws {@link io.wkmigrate.workspace.WorkspaceException} when it is not
 * answered as asked: not signed in, not allowed, not reachable. No exception holds a secret. Deployments of one store
 * are carried out one after the other, whichever threads ask for them.
 */
public final class WorkspaceDefinitionStore {

    private final Workspace workspace;
    private final StoreOptions options;
    private final Preparation preparation;
    private final WorkspaceAssets assets;
    private final SerialDeployer deployer;

    /** A store in a workspace that somebody is signed in to. */
    public WorkspaceDefinitionStore(Workspace workspace, StoreOptions options) {
        this.workspace = workspace;
        this.options = options;
        this.preparation = new Preparation(options);
        this.assets = new WorkspaceAssets(
                workspace, () -> root().files(), options.settings().calls());
        this.deployer = new SerialDeployer(workspace, options.settings());
    }

    /** Signs in with what the options of access, the environment and profiles say. */
    public static WorkspaceDefinitionStore connect(WorkspaceOptions access, StoreOptions options) {
        return new WorkspaceDefinitionStore(Workspace.connect(access), options);
    }

    /**
     * Signs in with a configuration of the Databricks SDK, for programs that have one.
     *
     * @param access how long to wait; host, profile and way to sign in are those of the configuration
     */
    public static WorkspaceDefinitionStore connect(
            DatabricksConfig config, WorkspaceOptions access, StoreOptions options) {
        return new WorkspaceDefinitionStore(Workspace.connect(config, access), options);
    }

    /**
     * Uploads what a pipeline needs and creates or updates its job. The IR knows no triggers: a job that has a
     * schedule from its definitions is not updated this way.
     *
     * @return the id of the job
     * @throws DeploymentConflictException when what is there is not what this deployment put there
     * @throws DeploymentFailedException when something could not be written; it lists all of that
     * @throws IllegalArgumentException when it runs a pipeline that was not given; see {@link #toPipelines(List)}
     * @throws io.wkmigrate.store.workspace.desired.MissingVariablesException when variables have no value
     * @throws io.wkmigrate.store.workspace.desired.DeploymentOptionException when an option does not fit
     * @throws io.wkmigrate.store.workspace.DeployLockedException when somebody else is deploying it
     * @throws IOException when what an earlier deploy remembered, in a file of the workspace, cannot be understood
     */
    public long toPipeline(Pipeline pipeline) throws IOException {
        return Preparation.only(toPipelines(List.of(pipeline)), pipeline.name());
    }

    /**
     * The same for pipelines that run each other.
     *
     * @return the ids of their jobs, by the names of the pipelines
     */
    public Map<String, Long> toPipelines(List<Pipeline> pipelines) throws IOException {
        PipelineConversion converted = convert(pipelines);
        return deployer.deploy(deployment(converted), converted.jobs(), false);
    }

    /**
     * Converts one pipeline of a factory and those that it runs, with their triggers, and uploads them.
     *
     * @param name the name of the pipeline, ignoring case as ADF does
     * @return the id of the job of that pipeline
     * @throws IllegalArgumentException when the factory has no such pipeline
     */
    public long toPipeline(Factory factory, String name) throws IOException {
        PipelineConversion converted = convert(factory, name);
        return Preparation.only(deployer.deploy(deployment(converted), converted.jobs(), true), name);
    }

    /**
     * Converts all pipelines of a factory, with their triggers, and uploads them.
     *
     * @return the ids of their jobs, by the names of the pipelines
     */
    public Map<String, Long> toPipelines(Factory factory) throws IOException {
        PipelineConversion converted = convert(factory);
        return deployer.deploy(deployment(converted), converted.jobs(), true);
    }

    /**
     * Creates or updates the job of a pipeline.
     *
     * @deprecated a dump suggests that the job is only made, and says nothing about where; {@link
     *     #toPipeline(Pipeline)} does the same and is called as what it does
     */
    @Deprecated(since = "0.1", forRemoval = false)
    @SuppressWarnings("InlineMeSuggester")
    public long dump(Pipeline pipeline) throws IOException {
        return toPipeline(pipeline);
    }

    /**
     * Writes into a folder what {@code convert} would: {@code databricks.yml}, the workflow in {@code resources/},
     * notebooks in {@code src/}, the list of secrets in {@code metadata/secrets.json}, and the source of what a person
     * has to write in {@code metadata/placeholders/}; all but {@code result.json}, which is about a run over
     * definitions. The folder belongs to what is written: files of earlier pipelines go. The workspace is not asked,
     * and values of variables are not filled in.
     *
     * @return what became of each file; files that somebody edited are kept and listed, unless the option overwrite is
     * set
     * @throws IOException when the folder cannot be read or written
     */
    public WriteOutcome toLocalFiles(Pipeline pipeline, Path directory) throws IOException {
        return toLocalFiles(convert(List.of(pipeline)), directory);
    }

    /** The same for pipelines that have been converted. */
    public WriteOutcome toLocalFiles(PipelineConversion converted, Path directory) throws IOException {
        return preparation.write(converted, directory);
    }

    /**
     * The settings of a job, with all its tasks.
     *
     * @param jobName the exact name; case matters
     * @return the settings as the service has them: {@code name}, {@code tasks}, {@code schedule} …
     * @throws AssetNotFoundException when no job has the name; it names those that have nearly that name
     * @throws AmbiguousAssetException when several have it; it names their ids
     */
    public JsonNode load(String jobName) {
        return assets.jobs().named(jobName).path("settings");
    }

    /**
     * What the workspace holds, sorted by name: jobs and declarative pipelines whoever made them; notebooks and files
     * of this deployment; secret scopes and the names of secrets. Of all of these, what whoever is signed in may see.
     */
    public List<Asset> list(AssetKind kind) {
        return assets.of(kind).list();
    }

    /**
     * What there is to tell of one asset: a job with its {@code settings} and all tasks, a declarative pipeline with
     * its {@code spec}, a notebook or file with its {@code source}, a secret scope with its {@code keys}, a secret with
     * {@code scope} and {@code key}.
     *
     * @param nameOrId an id or the exact name, as {@link AssetKind} has them
     * @throws AssetNotFoundException when there is none
     * @throws AmbiguousAssetException when several have the name
     */
    public JsonNode describe(AssetKind kind, String nameOrId) {
        return assets.of(kind).describe(nameOrId);
    }

    /**
     * Replaces the settings of a job or declarative pipeline as a whole, and reads back what became of them. What is
     * paused stays paused and what is not stays so, unless the settings say; a start that is new is paused. The tag by
     * which deployments find it is kept. The next deployment takes such a change for an edit by hand.
     *
     * @param settings all settings, as {@link #load} gives them; of a declarative pipeline, as under {@code spec}
     * @return what it is now, as {@link #describe} tells
     * @throws AssetMismatchException when the workspace gives something else back
     * @throws IllegalArgumentException for other kinds, and when these are no settings
     */
    public JsonNode update(AssetKind kind, String nameOrId, JsonNode settings) {
        if (settings instanceof ObjectNode object) {
            return assets.of(kind).update(nameOrId, object);
        }
        throw new IllegalArgumentException("Settings are a JSON object.");
    }

    /**
     * Replaces the content of a notebook or file of the deployment, which has to be there, and reads it back. The next
     * deployment takes such a change for an edit by hand.
     *
     * @param content UTF-8; of a notebook, its source in Python
     * @return what it is now, as {@link #describe} tells
     * @throws AssetMismatchException when the workspace gives something else back
     * @throws IllegalArgumentException for other kinds, and for what does not lie in the folder of the deployment
     */
    public JsonNode update(AssetKind kind, String nameOrId, byte[] content) {
        return assets.of(kind).update(nameOrId, content);
    }

    /**
     * What pipelines become, and what there is to tell about that. The workspace is not asked.
     *
     * @throws IllegalArgumentException when two have the same name, or one runs a pipeline that was not given
     */
    public PipelineConversion convert(List<Pipeline> pipelines) {
        return preparation.of(pipelines);
    }

    /** What a factory becomes. The workspace is not asked. */
    public PipelineConversion convert(Factory factory) {
        return preparation.of(factory);
    }

    /**
     * What a pipeline of a factory and those that it runs become. The workspace is not asked.
     *
     * @throws IllegalArgumentException when the factory has no such pipeline
     */
    public PipelineConversion convert(Factory factory, String name) {
        return preparation.of(factory, name);
    }

    /** All that the workspace is to hold; its remarks tell of options without effect. */
    public Deployment deployment(PipelineConversion converted) {
        return Deployments.of(converted.workflow(), options.in(root()));
    }

    /**
     * What deploying would do: each step with the fields that differ. Only reads.
     *
     * @throws IOException when what an earlier deploy remembered cannot be understood
     */
    public Plan plan(PipelineConversion converted) throws IOException {
        return deployer.plan(deployment(converted));
    }

    /**
     * Does what a plan says. Conflicts are left as they are, and failures are in the outcome.
     *
     * @throws io.wkmigrate.store.workspace.PlanMisfitException when the plan no longer says what would happen
     * @throws IOException when what an earlier deploy remembered cannot be understood
     */
    public Outcome apply(PipelineConversion converted, Plan plan) throws IOException {
        return deployer.apply(deployment(converted), plan);
    }

    private DeploymentRoot root() {
        return options.root().orElseGet(() -> DeploymentRoot.ofUser(workspace.userName(), options.deployment()));
    }
}
