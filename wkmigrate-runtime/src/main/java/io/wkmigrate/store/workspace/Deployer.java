package io.wkmigrate.store.workspace;

import io.wkmigrate.store.workspace.apply.Applier;
import io.wkmigrate.store.workspace.apply.DeployProgress;
import io.wkmigrate.store.workspace.apply.Outcome;
import io.wkmigrate.store.workspace.desired.Deployment;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.store.workspace.plan.Planned;
import io.wkmigrate.store.workspace.plan.Planner;
import io.wkmigrate.store.workspace.state.DeployLock;
import io.wkmigrate.store.workspace.state.DeployLock.Owner;
import io.wkmigrate.store.workspace.state.DeploymentState;
import io.wkmigrate.store.workspace.state.StateFolder;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceException;
import io.wkmigrate.workspace.service.FileService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts a deployment into a workspace: first a plan, which only reads, then exactly that plan. A plan of which some has been
 * done already, by an apply that was stopped, goes on where it stopped.
 */
public final class Deployer implements AutoCloseable {

    private final Workspace workspace;
    private final DeploySettings settings;
    private final DeployProgress progress;
    private final Parallel parallel;

    /** Deploys to a workspace. */
    public Deployer(Workspace workspace, DeploySettings settings, DeployProgress progress) {
        this.workspace = workspace;
        this.settings = settings;
        this.progress = progress;
        this.parallel = new Parallel(settings.calls());
    }

    /**
     * What would be done.
     *
     * @throws IOException when what an earlier deploy remembered cannot be understood
     */
    public Plan plan(Deployment deployment) throws IOException {
        return planned(deployment, folder(deployment).load()).plan();
    }

    /**
     * Does what a plan says.
     *
     * @throws PlanMisfitException when it no longer says what would happen
     * @throws DeployLockedException when somebody else is deploying it
     * @throws IOException when what an earlier deploy remembered cannot be understood
     */
    public Outcome apply(Deployment deployment, Plan agreed) throws IOException {
        return deploy(deployment, now -> requireFit(agreed, now));
    }

    /**
     * Plans, and does what the plan says unless somebody objects.
     *
     * @param consent is shown the plan; what it throws is thrown on, and nothing is written
     * @throws DeployLockedException when somebody else is deploying it
     * @throws IOException when what an earlier deploy remembered cannot be understood
     */
    public Outcome deploy(Deployment deployment, Consumer<Plan> consent) throws IOException {
        StateFolder folder = folder(deployment);
        DeploymentState state = folder.load();
        Planned planned = planned(deployment, state);
        consent.accept(planned.plan());
        if (!planned.plan().writes() && planned.completed() == 0 && state.open().isEmpty()) {
            return new Outcome(List.of(), List.of(), planned.ids(), List.of());
        }
        folder.make();
        DeployLock lock = folder.lock();
        Owner owner = Owner.ofProcess(workspace.userName());
        Optional<Owner> holder = lock.take(owner, settings.forceLock());
        if (holder.isPresent()) {
            throw new DeployLockedException(deployment.root(), holder.get().toString());
        }
        return applyLocked(planned, state, folder, () -> lock.release(owner));
    }

    private static void requireFit(Plan agreed, Plan now) {
        List<String> misfits = agreed.misfits(now);
        if (!misfits.isEmpty()) {
            throw new PlanMisfitException(misfits);
        }
    }

    private Outcome applyLocked(Planned planned, DeploymentState state, StateFolder folder, Runnable unlock)
            throws IOException {
        List<String> notes = new ArrayList<>();
        Outcome outcome;
        try {
            if (!folder.load().equals(state)) {
                throw new PlanMisfitException(List.of("another deploy has ended just now"));
            }
            outcome = new Applier(workspace, parallel, settings.environment(), progress).apply(planned, folder);
        } finally {
            release(unlock, notes);
        }
        notes.addAll(0, outcome.notes());
        return new Outcome(outcome.done(), outcome.failures(), outcome.ids(), notes);
    }

    private static void release(Runnable unlock, List<String> notes) {
        try {
            unlock.run();
        } catch (WorkspaceException e) {
            notes.add("The lock could not be given back; from another machine the next deploy needs --force-lock. "
                    + e.getMessage());
        }
    }

    private Planned planned(Deployment deployment, DeploymentState state) {
        return new Planner(workspace, parallel, settings.overwrite()).plan(deployment, state);
    }

    private StateFolder folder(Deployment deployment) {
        return new StateFolder(new FileService(workspace), deployment.root());
    }

    @Override
    public void close() {
        parallel.close();
    }
}
