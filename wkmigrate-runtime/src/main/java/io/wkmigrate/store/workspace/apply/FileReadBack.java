package io.wkmigrate.store.workspace.apply;

import io.wkmigrate.store.workspace.desired.Deployment.DesiredFile;
import io.wkmigrate.store.workspace.state.DeploymentState.FileRecord;
import io.wkmigrate.store.workspace.state.FileContent;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.service.FileService;
import io.wkmigrate.workspace.service.FileService.Entry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds out how files that were just written look from outside, so that later changes by others show. */
final class FileReadBack {

    private final FileService service;
    private final Parallel parallel;

    FileReadBack(FileService service, Parallel parallel) {
        this.service = service;
        this.parallel = parallel;
    }

    /** Lists each folder once; contents are read only where the service does not tell when a file was written. */
    void remember(Collection<DesiredFile> written, Journal journal) {
        TreeSet<String> folders = new TreeSet<>();
        written.forEach(each -> folders.add(each.folder()));
        Map<String, Entry> entries = new HashMap<>();
        parallel.map(folders, service::list)
                .forEach(list -> list.orElse(List.of()).forEach(each -> entries.put(each.path(), each)));
        parallel.forEach(written, each -> record(each, Optional.ofNullable(entries.get(each.path())), journal));
    }

    private void record(DesiredFile file, Optional<Entry> entry, Journal journal) {
        String sent = FileContent.hash(file.content());
        String stamp = entry.map(Entry::stamp).orElse("");
        String read = stamp.isEmpty()
                ? service.read(file.path(), file.kind()).map(FileContent::hash).orElse(sent)
                : sent;
        journal.file(file.path(), new FileRecord(sent, read, stamp));
    }
}
