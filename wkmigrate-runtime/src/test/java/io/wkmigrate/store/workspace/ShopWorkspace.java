package io.wkmigrate.store.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.fake.workspace.FakeOptions;
import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.fake.workspace.TestConnections;
import io.wkmigrate.store.workspace.apply.DeployProgress;
import io.wkmigrate.store.workspace.apply.Outcome;
import io.wkmigrate.store.workspace.desired.Deployment;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fake workspace, and deploys to it that hardly wait between their tries. */
final class ShopWorkspace implements AutoCloseable {

    static final String PASSWORD = "correct-horse-battery";

    private final FakeWorkspace fake;

    ShopWorkspace() {
        this(FakeOptions.usual());
    }

    ShopWorkspace(FakeOptions options) {
        this.fake = FakeWorkspace.start(options);
    }

    FakeWorkspace fake() {
        return fake;
    }

    Workspace connection() {
        WorkspaceOptions options = new WorkspaceOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofSeconds(5), wait -> Thread.sleep(5));
        return Workspace.connect(TestConnections.config(fake), options);
    }

    static DeploySettings settings(int calls, boolean overwrite) {
        return new DeploySettings(calls, overwrite, false, Map.of(Shop.PASSWORD_VARIABLE, PASSWORD));
    }

    Plan plan(Deployment deployment) throws IOException {
        return plan(deployment, settings(8, false));
    }

    Plan plan(Deployment deployment, DeploySettings settings) throws IOException {
        try (Deployer deployer = new Deployer(connection(), settings, DeployProgress.NONE)) {
            return deployer.plan(deployment);
        }
    }

    Outcome apply(Deployment deployment, Plan plan, DeploySettings settings) throws IOException {
        try (Deployer deployer = new Deployer(connection(), settings, DeployProgress.NONE)) {
            return deployer.apply(deployment, plan);
        }
    }

    /** Plan and apply. */
    Outcome deploy(Deployment deployment) throws IOException {
        return deploy(deployment, settings(8, false));
    }

    Outcome deploy(Deployment deployment, DeploySettings settings) throws IOException {
        return apply(deployment, plan(deployment, settings), settings);
    }

    /** The settings of the job of this name; there must be one. */
    ObjectNode job(String name) {
        return (ObjectNode) fake.job(id(name)).path("settings");
    }

    long id(String name) {
        List<Long> ids = ids(name);
        if (ids.size() != 1) {
            throw new AssertionError("jobs called " + name + ": " + ids);
        }
        return ids.get(0);
    }

    List<Long> ids(String name) {
        return fake.jobs().stream()
                .filter(each -> each.path("settings").path("name").asText().equals(name))
                .map(each -> each.path("job_id").asLong())
                .toList();
    }

    /** Everything in the workspace but what the deployment remembers, which holds ids and times. */
    ObjectNode contents() {
        ObjectNode snapshot = fake.snapshot();
        if (snapshot.path("files") instanceof ObjectNode files) {
            files.remove(List.of(
                    Shop.ROOT + "/state", Shop.ROOT + "/state/deployment.json", Shop.ROOT + "/state/deploy.lock"));
        }
        return snapshot;
    }

    @Override
    public void close() {
        fake.close();
    }
}
