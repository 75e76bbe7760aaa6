package io.wkmigrate.store.workspace.plan;

import io.wkmigrate.store.workspace.desired.Deployment.DesiredFile;
import io.wkmigrate.store.workspace.plan.Step.Action;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import io.wkmigrate.store.workspace.state.DeploymentState;
import io.wkmigrate.store.workspace.state.DeploymentState.FileRecord;
import io.wkmigrate.store.workspace.state.FileContent;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.service.FileKind;
import io.wkmigrate.workspace.service.FileService;
import io.wkmigrate.workspace.service.FileService.Entry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Decides on notebooks, files and their folders. What somebody wrote into a notebook by hand is never overwritten. */
final class FilePlanner {

    private final Remote remote;
    private final DeploymentState state;
    private final boolean overwrite;
    private final Draft draft;

    FilePlanner(Remote remote, DeploymentState state, boolean overwrite, Draft draft) {
        this.remote = remote;
        this.state = state;
        this.overwrite = overwrite;
        this.draft = draft;
    }

    /** Contents are read only where the service does not show that a file is as it was written. */
    void plan(Collection<DesiredFile> files, FileService service, Parallel parallel) {
        TreeSet<String> folders = new TreeSet<>();
        files.forEach(each -> folders.add(each.folder()));
        folders.forEach(this::folder);
        List<DesiredFile> unknown = files.stream().filter(this::mustBeRead).toList();
        List<Optional<byte[]>> contents = parallel.map(unknown, each -> service.read(each.path(), each.kind()));
        Map<String, String> hashes = new HashMap<>();
        for (int i = 0; i < unknown.size(); i++) {
            String path = unknown.get(i).path();
            contents.get(i).ifPresent(content -> hashes.put(path, FileContent.hash(content)));
        }
        files.forEach(each -> file(each, Optional.ofNullable(hashes.get(each.path()))));
    }

    private void folder(String path) {
        if (remote.folders().contains(path)) {
            draft.leave(Draft.simple(Kind.FOLDER, path, Action.UNCHANGED, "", ""));
        } else {
            draft.write(Draft.simple(Kind.FOLDER, path, Action.CREATE, "", ""), new Change.MakeFolder(path));
        }
    }

    private boolean mustBeRead(DesiredFile file) {
        return remote.entry(file.path())
                .filter(entry -> !isAsRemembered(file, entry))
                .isPresent();
    }

    private boolean isAsRemembered(DesiredFile file, Entry entry) {
        FileRecord record = state.files().get(file.path());
        return record != null && !entry.stamp().isEmpty() && record.stamp().equals(entry.stamp());
    }

    /** @param there the hash of what is there, if it had to be read */
    private void file(DesiredFile file, Optional<String> there) {
        Optional<Entry> entry = remote.entry(file.path());
        Optional<FileRecord> record = Optional.ofNullable(state.files().get(file.path()));
        String desired = FileContent.hash(file.content());
        if (entry.isEmpty()) {
            write(file, entry, Action.CREATE, "", "", desired);
        } else if (!entry.get().type().equals(file.kind() == FileKind.NOTEBOOK ? "NOTEBOOK" : "FILE")) {
            String type = entry.get().type();
            draft.leave(step(file, Action.CONFLICT, "There is a " + type + " at its place. Move it.", type, desired));
        } else if (there.isEmpty() || (record.isPresent() && record.get().read().equals(there.get()))) {
            unedited(file, entry.get(), record.orElseThrow(), there, desired);
        } else if (there.get().equals(desired)) {
            draft.complete(
                    file.path(), new FileRecord(desired, desired, entry.get().stamp()));
            draft.leave(step(file, Action.UNCHANGED, "", desired, desired));
        } else if (there.get().equals(state.open().get(Kind.FILE.id() + "/" + file.path()))) {
            // An apply that was stopped wrote it, from the source as it was then.
            write(file, entry, Action.UPDATE, "", there.get(), desired);
        } else {
            String reason = record.isPresent()
                    ? "Somebody has changed it since the last deploy."
                    : "Something else is at its place already.";
            if (overwrite) {
                write(file, entry, Action.UPDATE, reason + " --overwrite replaces it.", there.get(), desired);
            } else {
                draft.leave(step(file, Action.CONFLICT, reason, there.get(), desired));
            }
        }
    }

    private void unedited(DesiredFile file, Entry entry, FileRecord record, Optional<String> there, String desired) {
        if (record.sent().equals(desired)) {
            if (there.isPresent() && !entry.stamp().isEmpty()) {
                // Written again with the same content; it need not be read the next time.
                draft.complete(file.path(), new FileRecord(record.sent(), record.read(), entry.stamp()));
            }
            draft.leave(step(file, Action.UNCHANGED, "", record.read(), desired));
        } else {
            write(file, Optional.of(entry), Action.UPDATE, "", record.read(), desired);
        }
    }

    private void write(
            DesiredFile file, Optional<Entry> entry, Action action, String reason, String before, String desired) {
        draft.write(step(file, action, reason, before, desired), new Change.WriteFile(file, entry.map(Entry::stamp)));
    }

    private static Step step(DesiredFile file, Action action, String reason, String before, String desired) {
        return new Step(Kind.FILE, file.path(), file.file(), action, List.of(), reason, before, desired);
    }
}
