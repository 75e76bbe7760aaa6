package io.wkmigrate.load.input;

import io.wkmigrate.api.finding.Findings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens zip archives. */
final class Archives {

    /** The directory of an archive is held in memory, so a larger archive is not opened. */
    private static final long MAX_ARCHIVE_BYTES = 512L << 20;

    private Archives() {}

    /** Opens an archive; the caller closes it. */
    static ZipFile open(Path archive) throws RejectedFileException {
        try {
            if (Files.size(archive) > MAX_ARCHIVE_BYTES) {
                throw new RejectedFileException(
                        Findings.FILE_UNREADABLE, "The archive is larger than 512 MB; unpack it and give the folder.");
            }
            return openWithNamesOfAnyEncoding(archive);
        } catch (IOException failure) {
            throw new RejectedFileException(
                    Findings.FILE_UNREADABLE, "The archive is damaged, encrypted or no zip archive.", failure);
        }
    }

    /** Older tools write names in the code page of their machine; with Latin-1 any of them can be read. */
    private static ZipFile openWithNamesOfAnyEncoding(Path archive) throws IOException {
        try {
            return new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException namesMayNotBeUtf8) {
            return new ZipFile(archive.toFile(), StandardCharsets.ISO_8859_1);
        }
    }
}
