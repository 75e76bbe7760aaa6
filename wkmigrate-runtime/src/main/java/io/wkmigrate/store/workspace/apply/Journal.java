package io.wkmigrate.store.workspace.apply;

import io.wkmigrate.store.workspace.plan.Planned;
import io.wkmigrate.store.workspace.plan.Step;
import io.wkmigrate.store.workspace.plan.Step.Action;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import io.wkmigrate.store.workspace.state.DeploymentState;
import io.wkmigrate.store.workspace.state.DeploymentState.FileRecord;
import io.wkmigrate.store.workspace.state.DeploymentState.ResourceRecord;
import io.wkmigrate.store.workspace.state.StateFolder;
import io.wkmigrate.workspace.WorkspaceException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an apply has done so far, written down before the first step, now and then, and at the end. Whatever is not written
 * down when the process is killed, the next one finds in the workspace; that it was going to be written is known.
 */
final class Journal {

    /** After so many steps it is written down again. */
    private static final int STEPS_BETWEEN = 64;

    private final StateFolder folder;
    private final SortedMap<String, ResourceRecord> jobs;
    private final SortedMap<String, ResourceRecord> pipelines;
    private final SortedMap<String, FileRecord> files;
    private final SortedMap<String, String> open = new TreeMap<>();
    private int unwritten;
    private boolean writing;

    Journal(StateFolder folder, Planned planned) {
        this.folder = folder;
        this.jobs = new TreeMap<>(planned.state().jobs());
        this.pipelines = new TreeMap<>(planned.state().pipelines());
        this.files = new TreeMap<>(planned.state().files());
        planned.plan().steps().forEach(each -> keepOpen(each, planned.state().open()));
    }

    /** What is going to be written, and what an earlier apply left that is in conflict now. */
    private void keepOpen(Step step, SortedMap<String, String> before) {
        if (step.action().writes()) {
            open.put(step.id(), step.desired());
        } else if (step.action() == Action.CONFLICT && before.containsKey(step.id())) {
            open.put(step.id(), before.getOrDefault(step.id(), ""));
        }
    }

    /** Writes it down. */
    void write() {
        folder.save(state());
    }

    private synchronized DeploymentState state() {
        unwritten = 0;
        return new DeploymentState(jobs, pipelines, files, open);
    }

    void done(Step step, ResourceRecord record) {
        synchronized (this) {
            (step.kind() == Kind.JOB ? jobs : pipelines).put(step.key(), record);
        }
        done(step);
    }

    void done(Step step) {
        if (isTimeToWrite(step)) {
            tryToWrite();
        }
    }

    /** One at a time, and the others go on meanwhile. */
    private synchronized boolean isTimeToWrite(Step step) {
        open.remove(step.id());
        unwritten++;
        boolean time = unwritten >= STEPS_BETWEEN && !writing;
        writing |= time;
        return time;
    }

    /** A step is done whether or not that can be written down now; the end tells when it cannot. */
    private void tryToWrite() {
        try {
            write();
        } catch (WorkspaceException e) {
            postpone();
        } finally {
            written();
        }
    }

    private synchronized void postpone() {
        unwritten = STEPS_BETWEEN / 2;
    }

    private synchronized void written() {
        writing = false;
    }

    /** A file as it is after it was written. */
    synchronized void file(String path, FileRecord record) {
        files.put(path, record);
    }
}
