package io.wkmigrate.load.input;

import io.wkmigrate.api.finding.Findings;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists the files of a folder, at any depth, with the entries of the archives in it. Files and folders whose names
 * start with a dot are skipped. Links are followed inside the folder only.
 */
final class FolderLister extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final Path realFolder;
    private final String path;
    private final ArchiveLimits limits;
    private final List<FoundFile> files = new ArrayList<>();
    private final List<RefusedFile> refused = new ArrayList<>();
    private final List<Listing> archives = new ArrayList<>();

    private FolderLister(Path folder, String path, ArchiveLimits limits) throws IOException {
        this.folder = folder;
        this.realFolder = folder.toRealPath();
        this.path = path;
        this.limits = limits;
    }

    /** Lists a folder, whose files are to be named under {@code path}. */
    static Listing list(Path folder, String path, ArchiveLimits limits) throws IOException {
        FolderLister lister = new FolderLister(folder, path, limits);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, lister);
        Listing listing = new Listing(lister.files, lister.refused);
        for (Listing each : lister.archives) {
            listing = listing.plus(each);
        }
        return listing;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (directory.equals(folder)) {
            return FileVisitResult.CONTINUE;
        }
        return isHidden(directory) || leadsOut(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            refuse(file, "The symbolic link leads nowhere.");
        } else if (attributes.isRegularFile() && !leadsOut(file)) {
            add(file, attributes.size());
        }
        return FileVisitResult.CONTINUE;
    }

    private void add(Path file, long size) {
        FoundFile found = new FoundFile(pathOf(file), file, Optional.empty(), size);
        if (found.hasExtension(".zip")) {
            archives.add(ArchiveLister.list(file, found.path(), limits));
        } else {
            files.add(found);
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        // A loop leads back to a folder whose files are listed under their own paths.
        if (!isHidden(file) && !(failure instanceof FileSystemLoopException)) {
            refuse(file, "The file or folder could not be opened.");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
        if (failure != null) {
            refuse(directory, "The folder could not be listed to its end.");
        }
        return FileVisitResult.CONTINUE;
    }

    private boolean leadsOut(Path link) throws IOException {
        if (!Files.isSymbolicLink(link) || link.toRealPath().startsWith(realFolder)) {
            return false;
        }
        refuse(link, "The symbolic link leads out of the source.");
        return true;
    }

    private void refuse(Path file, String reason) {
        refused.add(new RefusedFile(pathOf(file), Findings.FILE_UNREADABLE, reason));
    }

    private static boolean isHidden(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    private String pathOf(Path file) {
        List<String> parts = new ArrayList<>();
        folder.relativize(file).forEach(each -> parts.add(each.toString()));
        return Paths.join(path, String.join("/", parts));
    }
}
