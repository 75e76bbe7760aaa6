package io.wkmigrate.store.workspace.desired;

import io.wkmigrate.store.BundleSettings;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person decides about a deployment.
 *
 * @param bundle the name of the deployment. Whoever deploys a factory twice into one workspace gives each another name
 * @param root the folder of the workspace that belongs to the deployment
 * @param variables the values of the bundle's variables
 * @param clusterId an existing cluster for the tasks that would run on serverless compute
 * @param secrets where the values of secrets come from
 * @param jobIds the ids of jobs that take the place of jobs of the workspace that ADF used, by the ids of those
 */
public record DeploymentOptions(
        BundleSettings bundle,
        DeploymentRoot root,
        VariableValues variables,
        Optional<String> clusterId,
        SecretSources secrets,
        Map<Long, Long> jobIds) {

    private static final Pattern CLUSTER_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,99}");

    /** Checks the id of the cluster. */
    public DeploymentOptions {
        jobIds = Map.copyOf(jobIds);
        clusterId.filter(each -> !CLUSTER_ID.matcher(each).matches()).ifPresent(each -> {
            throw new DeploymentOptionException(
                    "\"" + each + "\" cannot be the id of a cluster; these look like 0415-072300-abcd1234.");
        });
    }

    /** A deployment of which nothing more is decided. */
    public static DeploymentOptions of(BundleSettings bundle, DeploymentRoot root) {
        return new DeploymentOptions(bundle, root, VariableValues.NONE, Optional.empty(), SecretSources.NONE, Map.of());
    }

    /** The same options with values of variables. */
    public DeploymentOptions with(VariableValues values) {
        return new DeploymentOptions(bundle, root, values, clusterId, secrets, jobIds);
    }

    /** The same options with sources of secrets. */
    public DeploymentOptions with(SecretSources sources) {
        return new DeploymentOptions(bundle, root, variables, clusterId, sources, jobIds);
    }

    /** The same options with other jobs in the place of some. */
    public DeploymentOptions with(Map<Long, Long> jobs) {
        return new DeploymentOptions(bundle, root, variables, clusterId, secrets, jobs);
    }

    /** The same options with a cluster in the place of serverless compute. */
    public DeploymentOptions onCluster(String id) {
        return new DeploymentOptions(bundle, root, variables, Optional.of(id), secrets, jobIds);
    }
}
