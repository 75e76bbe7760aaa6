package io.wkmigrate.load;

import io.wkmigrate.load.input.FileAccess;
import io.wkmigrate.load.input.FileRole;
import io.wkmigrate.load.input.FoundFile;
import io.wkmigrate.load.input.RejectedFileException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the folders that hold a factory in Git layout. A folder named {@code dataset} or {@code notebook} may be about
 * something else, so at least one file in it has to look like a definition.
 */
final class GitRoots {

    private GitRoots() {}

    /** The roots among the folders of some JSON files. */
    static Set<String> find(List<FoundFile> jsonFiles, FileAccess access) {
        Map<String, Set<String>> foldersByRoot = new TreeMap<>();
        Set<String> proven = new HashSet<>();
        for (FoundFile file : jsonFiles) {
            Optional<GitFolder> folder = directFolder(file);
            if (folder.isPresent() && (proven.contains(folder.get().path()) || isDefinition(file, access))) {
                proven.add(folder.get().path());
                foldersByRoot
                        .computeIfAbsent(folder.get().root(), root -> new TreeSet<>())
                        .add(folder.get().path());
            }
        }
        return foldersByRoot.entrySet().stream()
                .filter(each -> each.getValue().size() > 1 || !isInside(proven, each.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The folder of definitions that a file is in directly. */
    private static Optional<GitFolder> directFolder(FoundFile file) {
        return GitFolder.around(file.folder()).filter(each -> each.path().equals(file.folder()));
    }

    /** People sort pipelines into folders of their own; one of these called {@code notebook} is no factory. */
    private static boolean isInside(Set<String> definitionFolders, String root) {
        return definitionFolders.stream().anyMatch(each -> (root + "/").startsWith(each + "/"));
    }

    private static boolean isDefinition(FoundFile file, FileAccess access) {
        try {
            return FileRole.of(access.read(file)) == FileRole.DEFINITION;
        } catch (RejectedFileException reportedWhenItIsLoaded) {
            return false;
        }
    }
}
