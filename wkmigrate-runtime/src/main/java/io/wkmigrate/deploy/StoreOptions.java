package io.wkmigrate.deploy;

import io.wkmigrate.convert.ConversionOptions;
import io.wkmigrate.store.BundleSettings;
import io.wkmigrate.store.workspace.DeploySettings;
import io.wkmigrate.store.workspace.desired.Deployment.SecretSource;
import io.wkmigrate.store.workspace.desired.DeploymentOptions;
import io.wkmigrate.store.workspace.desired.DeploymentRoot;
import io.wkmigrate.store.workspace.desired.SecretSources;
import io.wkmigrate.store.workspace.desired.VariableValues;
import io.wkmigrate.translate.RuleSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@link WorkspaceDefinitionStore} is told. A store is one deployment: all that it writes belongs together, and
 * is found again by the name of the deployment.
 *
 * <p>Values of variables that are not given here come from {@code BUNDLE_VAR_…} in the environment of the settings,
 * then from their defaults, as for bundles.
 *
 * @param factory the name of the factory that the pipelines are from; also of the scope of its secrets, unless somebody
 *     says otherwise
 * @param deployment the name of the deployment; that of the factory unless somebody says otherwise, as on the command
 *     line
 * @param root the folder of the workspace that belongs to the deployment; else one in the folder of whoever is signed
 *     in
 * @param rules the rules in force; those that come with the program unless somebody says otherwise
 * @param conversion what is decided while definitions are converted: files into Delta tables, the secret scope
 * @param variables the values of the bundle's variables, with catalog and schema
 * @param clusterId an existing cluster for what would run on serverless compute
 * @param secrets where the values of secrets come from
 * @param jobIds jobs of the workspace in the place of those that ADF ran in another, by the ids of those
 * @param settings how to deploy; with the environment in which values of secrets and variables are looked for
 */
public record StoreOptions(
        String factory,
        BundleSettings deployment,
        Optional<DeploymentRoot> root,
        RuleSet rules,
        ConversionOptions conversion,
        VariableValues variables,
        Optional<String> clusterId,
        SecretSources secrets,
        Map<Long, Long> jobIds,
        DeploySettings settings) {

    /** Makes the map its own. */
    public StoreOptions {
        jobIds = Map.copyOf(jobIds);
    }

    /** Nothing is decided but the name of the factory. */
    public static StoreOptions forFactory(String factory) {
        return new StoreOptions(
                factory,
                BundleSettings.forFactory(factory),
                Optional.empty(),
                RuleSet.builtIn(),
                ConversionOptions.DEFAULT,
                VariableValues.NONE,
                Optional.empty(),
                SecretSources.NONE,
                Map.of(),
                DeploySettings.DEFAULT);
    }

    /**
     * Another name for the deployment: a second copy of a factory in one workspace needs one.
     *
     * @throws IllegalArgumentException unless it is of letters, digits, {@code _} and {@code -}
     */
    public StoreOptions withDeployment(String name) {
        return new StoreOptions(
                factory,
                new BundleSettings(name),
                root,
                rules,
                conversion,
                variables,
                clusterId,
                secrets,
                jobIds,
                settings);
    }

    /** A folder for the deployment, such as {@code /Workspace/Shared/sales}. */
    public StoreOptions withRoot(String path) {
        return new StoreOptions(
                factory,
                deployment,
                Optional.of(new DeploymentRoot(path)),
                rules,
                conversion,
                variables,
                clusterId,
                secrets,
                jobIds,
                settings);
    }

    /**
     * Other rules: {@code RuleSet.builtIn().with(…)}, with what rule jars and policies hold. Applies while definitions
     * are converted.
     */
    public StoreOptions withRules(RuleSet others) {
        return new StoreOptions(
                factory, deployment, root, others, conversion, variables, clusterId, secrets, jobIds, settings);
    }

    /**
     * The catalog of tables that files are loaded into. Pipelines that load none have no use for it; the remarks of
     * {@link WorkspaceDefinitionStore#deployment} say so.
     */
    public StoreOptions withCatalog(String catalog) {
        return with(new VariableValues(
                variables.given(), variables.environment(), Optional.of(catalog), variables.schema()));
    }

    /** The schema of these tables; as the catalog. */
    public StoreOptions withSchema(String schema) {
        return with(new VariableValues(
                variables.given(), variables.environment(), variables.catalog(), Optional.of(schema)));
    }

    /** Values of variables by name, in the place of those given before. Not for secrets. */
    public StoreOptions withVariables(Map<String, String> values) {
        return with(new VariableValues(values, variables.environment(), variables.catalog(), variables.schema()));
    }

    /** An existing cluster for what would run on serverless compute. */
    public StoreOptions withCluster(String id) {
        return new StoreOptions(
                factory, deployment, root, rules, conversion, variables, Optional.of(id), secrets, jobIds, settings);
    }

    /**
     * The scope for secrets that definitions held; those of a Key Vault stay in the scope that the vault backs.
     * Applies while definitions are converted.
     *
     * @throws IllegalArgumentException when it is no name for a scope
     */
    public StoreOptions withSecretScope(String scope) {
        return with(conversion.with(Optional.of(scope)));
    }

    /**
     * Whether files that are copied become Delta tables, as with {@code --files-to-delta}. Applies while definitions
     * are converted: a pipeline that is in the IR has its sinks already.
     */
    public StoreOptions withFilesToDeltaSinks(boolean filesToDelta) {
        return with(new ConversionOptions(filesToDelta, conversion.secretScope()));
    }

    /**
     * The value of a secret is in an environment variable. It is read when it is sent, and an existing one is left
     * alone.
     */
    public StoreOptions withSecret(String scope, String key, String environmentVariable) {
        Map<SecretSources.Name, SecretSource.Environment> values = new HashMap<>(secrets.values());
        values.put(new SecretSources.Name(scope, key), new SecretSource.Environment(environmentVariable));
        return with(new SecretSources(secrets.vaults(), values));
    }

    /**
     * A secret scope shows the secrets of a Key Vault: {@code /subscriptions/…}, {@code
     * https://contoso.vault.azure.net/}.
     */
    public StoreOptions withKeyVault(String scope, String resourceId, String address) {
        Map<String, SecretSource.KeyVault> vaults = new HashMap<>(secrets.vaults());
        vaults.put(scope, new SecretSource.KeyVault(resourceId, address));
        return with(new SecretSources(vaults, secrets.values()));
    }

    /** A job of the workspace in the place of one that ADF ran in another. */
    public StoreOptions withJob(long former, long current) {
        Map<Long, Long> ids = new HashMap<>(jobIds);
        ids.put(former, current);
        return new StoreOptions(
                factory, deployment, root, rules, conversion, variables, clusterId, secrets, ids, settings);
    }

    /** How to deploy, and the environment. */
    public StoreOptions withSettings(DeploySettings other) {
        return new StoreOptions(
                factory, deployment, root, rules, conversion, variables, clusterId, secrets, jobIds, other);
    }

    /** Whether to replace what somebody changed, instead of a {@link DeploymentConflictException}. */
    public StoreOptions withOverwrite(boolean overwrite) {
        return withSettings(
                new DeploySettings(settings.calls(), overwrite, settings.forceLock(), settings.environment()));
    }

    private StoreOptions with(ConversionOptions other) {
        return new StoreOptions(
                factory, deployment, root, rules, other, variables, clusterId, secrets, jobIds, settings);
    }

    private StoreOptions with(VariableValues other) {
        return new StoreOptions(
                factory, deployment, root, rules, conversion, other, clusterId, secrets, jobIds, settings);
    }

    private StoreOptions with(SecretSources other) {
        return new StoreOptions(
                factory, deployment, root, rules, conversion, variables, clusterId, other, jobIds, settings);
    }

    /** The options of a deployment into a folder. */
    DeploymentOptions in(DeploymentRoot folder) {
        Map<String, String> environment = new HashMap<>(VariableValues.fromEnvironment(settings.environment()));
        environment.putAll(variables.environment());
        VariableValues values =
                new VariableValues(variables.given(), environment, variables.catalog(), variables.schema());
        return new DeploymentOptions(deployment, folder, values, clusterId, secrets, jobIds);
    }
}
