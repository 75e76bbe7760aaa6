package io.wkmigrate.deploy;

import io.wkmigrate.store.workspace.DeploySettings;
import io.wkmigrate.store.workspace.Deployer;
import io.wkmigrate.store.workspace.apply.DeployProgress;
import io.wkmigrate.store.workspace.apply.Outcome;
import io.wkmigrate.store.workspace.desired.Deployment;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import io.wkmigrate.workspace.Workspace;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Deploys, one at a time: the lock in the workspace does not tell threads of a process apart. */
final class SerialDeployer {

    private final Workspace workspace;
    private final DeploySettings settings;

    SerialDeployer(Workspace workspace, DeploySettings settings) {
        this.workspace = workspace;
        this.settings = settings;
    }

    Plan plan(Deployment deployment) throws IOException {
        try (Deployer deployer = deployer()) {
            return deployer.plan(deployment);
        }
    }

    synchronized Outcome apply(Deployment deployment, Plan plan) throws IOException {
        try (Deployer deployer = deployer()) {
            return deployer.apply(deployment, plan);
        }
    }

    /**
     * Deploys all or nothing, as far as that can be known before.
     *
     * @param jobs the keys of jobs by names of pipelines
     * @param knowsSchedules whether the jobs have the schedules of their triggers
     * @return the ids of the jobs by names of pipelines
     */
    synchronized Map<String, Long> deploy(Deployment deployment, Map<String, String> jobs, boolean knowsSchedules)
            throws IOException {
        Outcome outcome;
        try (Deployer deployer = deployer()) {
            outcome = deployer.deploy(deployment, new Consent(settings.overwrite(), knowsSchedules));
        }
        if (!outcome.failures().isEmpty()) {
            throw new DeploymentFailedException(outcome);
        }
        Map<String, Long> ids = new TreeMap<>();
        jobs.forEach((pipeline, key) ->
                ids.put(pipeline, Long.valueOf(outcome.ids().getOrDefault(Kind.JOB.id() + "/" + key, ""))));
        return ids;
    }

    private Deployer deployer() {
        return new Deployer(workspace, settings, DeployProgress.NONE);
    }
}
