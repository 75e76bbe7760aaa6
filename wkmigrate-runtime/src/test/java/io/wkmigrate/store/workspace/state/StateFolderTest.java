package io.wkmigrate.store.workspace.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.fake.workspace.TestConnections;
import io.wkmigrate.store.workspace.state.DeployLock.Owner;
import io.wkmigrate.store.workspace.state.DeploymentState.FileRecord;
import io.wkmigrate.store.workspace.state.DeploymentState.ResourceRecord;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceOptions;
import io.wkmigrate.workspace.service.FileService;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StateFolderTest {

    private static final Owner HERE =
            new Owner("ada", "laptop", ProcessHandle.current().pid());

    private final FakeWorkspace fake = FakeWorkspace.start();
    private final StateFolder folder = new StateFolder(
            new FileService(Workspace.connect(TestConnections.config(fake), WorkspaceOptions.DEFAULT)),
            "/Workspace/Shared/shop");

    @BeforeEach
    void make() {
        folder.make();
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        Fingerprints sent = new Fingerprints(new TreeMap<>(Map.of("name", "ab", "tasks/x", "cd")));
        DeploymentState state = new DeploymentState(
                new TreeMap<>(Map.of("load", new ResourceRecord("12", sent, Fingerprints.NONE))),
                new TreeMap<>(Map.of("orders", new ResourceRecord("p-1", Fingerprints.NONE, sent))),
                new TreeMap<>(Map.of("/a/b", new FileRecord("1", "2", "3@4"))),
                new TreeMap<>(Map.of("job/daily", "ab")));

        folder.save(state);

        assertThat(folder.load()).isEqualTo(state);
    }

    @Test
    void beforeTheFirstDeployThereIsNothing() throws IOException {
        assertThat(folder.load()).isEqualTo(DeploymentState.NONE);
    }

    @Test
    void aFileThatSomebodyBrokeIsAnErrorThatSaysWhatToDo() {
        fake.addFile("/Workspace/Shared/shop/state/deployment.json", "", "{\"jobs\":");

        assertThatThrownBy(folder::load)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/Workspace/Shared/shop/state/deployment.json")
                .hasMessageContaining("Restore it");
    }

    @Test
    void onlyOneHasTheLock() {
        assertThat(folder.lock().take(HERE, false)).isEmpty();

        Owner other = new Owner("grace", "build-7", HERE.process());
        assertThat(folder.lock().take(other, false)).contains(HERE);
        folder.lock().release(HERE);
        assertThat(folder.lock().take(other, false)).isEmpty();
    }

    @Test
    void aLockOfAProcessThatIsGoneIsTaken() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        folder.lock().take(new Owner("ada", "laptop", gone.pid()), false);

        assertThat(folder.lock().take(HERE, false)).isEmpty();
        assertThat(folder.lock().take(new Owner("grace", "build-7", 1), false)).contains(HERE);
    }

    @Test
    void aLockOfAnotherMachineIsTakenOnlyByForce() {
        Owner elsewhere = new Owner("grace", "build-7", 1);
        folder.lock().take(elsewhere, false);

        assertThat(folder.lock().take(HERE, false)).contains(elsewhere);
        assertThat(folder.lock().take(HERE, true)).isEmpty();
        assertThat(folder.lock().take(elsewhere, false)).contains(HERE);
    }

    @Test
    void aLockThatSomebodyElseHasByNowIsNotGivenBack() {
        folder.lock().take(HERE, false);
        Owner other = new Owner("grace", "build-7", 1);
        folder.lock().take(other, true);

        folder.lock().release(HERE);

        assertThat(folder.lock().take(HERE, false)).contains(other);
    }

    @Test
    void aFileThatIsNoLockOfOursIsNotTaken() {
        fake.addFile("/Workspace/Shared/shop/state/deploy.lock", "", "mine");

        assertThat(folder.lock().take(HERE, false)).isPresent();
    }
}
