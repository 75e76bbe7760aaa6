package io.wkmigrate.extension.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a jar that is in memory already: what is loaded is what was hashed. It is read from its front, and compared
 * with its table of contents, so that there are no files that others do not see.
 */
public final class ArchiveReader {

    private static final int CHUNK = 8192;

    private final int maxEntries;
    private final long maxBytes;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<String> names = new ArrayList<>();
    private long inflated;

    private ArchiveReader(int maxEntries, long maxBytes) {
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
    }

    /**
     * The files of a jar.
     *
     * @param maxEntries how many there may be
     * @param maxBytes how large they may be together
     */
    public static Archive read(byte[] jar, int maxEntries, long maxBytes) throws ArchiveException {
        if (jar.length == 0) {
            throw ArchiveException.unreadable("it is empty");
        }
        ArchiveReader reader = new ArchiveReader(maxEntries, maxBytes);
        List<String> listed = TableOfContents.of(jar).names();
        reader.readAll(jar);
        if (!reader.names.equals(listed)) {
            throw ArchiveException.unreadable("its files are not the ones that its table of contents lists");
        }
        return new Archive(reader.files);
    }

    private void readAll(byte[] jar) throws ArchiveException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                read(entry, in);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            // What the JDK says of it may quote the file.
            throw ArchiveException.unreadable("it is damaged");
        }
    }

    private void read(ZipEntry entry, ZipInputStream in) throws IOException, ArchiveException {
        names.add(entry.getName());
        if (names.size() > maxEntries) {
            throw ArchiveException.tooLarge("it holds more than " + maxEntries + " files");
        }
        if (!isPlain(entry.getName())) {
            throw ArchiveException.unreadable("it holds a file whose name leads out of it");
        }
        byte[] content = content(in);
        if (!entry.isDirectory() && files.put(entry.getName(), content) != null) {
            throw ArchiveException.unreadable("it holds two files of one name");
        }
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && !name.startsWith("/")
                && name.indexOf('\\') < 0
                && name.indexOf('\0') < 0
                && !name.matches("[A-Za-z]:.*")
                && Arrays.stream(name.split("/", -1)).noneMatch(each -> each.equals("..") || each.equals("."));
    }

    /** Counts what comes out, since what an entry says of its size need not be true. */
    private byte[] content(ZipInputStream in) throws IOException, ArchiveException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            inflated += read;
            if (inflated > maxBytes) {
                throw ArchiveException.tooLarge("unpacked it is larger than " + maxBytes + " bytes");
            }
            content.write(chunk, 0, read);
        }
        return content.toByteArray();
    }
}
