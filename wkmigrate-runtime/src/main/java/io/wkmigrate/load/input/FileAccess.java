package io.wkmigrate.load.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads files from disk and from archives, which stay open until this is closed. */
public final class FileAccess implements Closeable {

    /** The size of a file that is read; ARM itself takes no template over 4 MB. */
    public static final int MAX_FILE_BYTES = 32 << 20;

    private final Map<Path, ZipFile> archives = new HashMap<>();

    /** Reads and parses a file. */
    public JsonNode readJson(FoundFile file) throws RejectedFileException {
        return JsonReader.read(read(file));
    }

    /** Reads a file. */
    public byte[] read(FoundFile file) throws RejectedFileException {
        if (file.size() > MAX_FILE_BYTES) {
            throw tooLarge();
        }
        try {
            byte[] bytes = file.entry().isPresent()
                    ? readEntry(file, file.entry().get())
                    : readAtMost(Files.newInputStream(file.disk()), MAX_FILE_BYTES);
            if (bytes.length > MAX_FILE_BYTES) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException failure) {
            throw new RejectedFileException(Findings.FILE_UNREADABLE, "The file could not be read.", failure);
        }
    }

    private byte[] readEntry(FoundFile file, String name) throws IOException, RejectedFileException {
        ZipFile archive = archive(file.disk());
        ZipEntry entry = archive.getEntry(name);
        InputStream in = entry == null ? null : archive.getInputStream(entry);
        if (entry == null || in == null) {
            throw new RejectedFileException(Findings.FILE_UNREADABLE, "The archive was changed while it was read.");
        }
        byte[] bytes = readAtMost(in, (int) file.size());
        if (bytes.length > file.size()) {
            throw new RejectedFileException(
                    Findings.ZIP_ENTRY_REFUSED, "The entry unpacks to more than the archive says.");
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        if (checksum.getValue() != entry.getCrc()) {
            throw new RejectedFileException(Findings.FILE_UNREADABLE, "The entry is damaged: its checksum is wrong.");
        }
        return bytes;
    }

    /** Reads one byte more than allowed when there are more, so that the caller can tell. */
    private static byte[] readAtMost(InputStream stream, int limit) throws IOException {
        try (InputStream in = stream) {
            return in.readNBytes(limit + 1);
        }
    }

    private ZipFile archive(Path path) throws RejectedFileException {
        ZipFile open = archives.get(path);
        if (open == null) {
            open = Archives.open(path);
            archives.put(path, open);
        }
        return open;
    }

    private static RejectedFileException tooLarge() {
        return new RejectedFileException(
                Findings.FILE_UNREADABLE, "The file is larger than " + (MAX_FILE_BYTES >> 20) + " MB.");
    }

    @Override
    public void close() throws IOException {
        for (ZipFile each : archives.values()) {
            each.close();
        }
        archives.clear();
    }
}
