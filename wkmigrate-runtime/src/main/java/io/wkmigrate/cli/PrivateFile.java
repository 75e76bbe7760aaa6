package io.wkmigrate.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody else shall read: settings of jobs name people and places. */
final class PrivateFile {

    private PrivateFile() {}

    /** Makes an empty file, and the folders above it, unless it is there. */
    static void create(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        if (whole.getParent() != null) {
            Files.createDirectories(whole.getParent());
        }
        try {
            if (whole.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(whole);
            }
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(whole)) {
                throw e;
            }
        }
    }
}
