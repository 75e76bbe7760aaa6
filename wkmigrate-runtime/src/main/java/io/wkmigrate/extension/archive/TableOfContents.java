package io.wkmigrate.extension.archive;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The central directory at the end of a zip file (sections 4.3.12 and 4.3.16 of PKWARE's APPNOTE). A file that was cut
 * off has none.
 *
 * @param names the names of its entries in order, folders among them
 */
record TableOfContents(List<String> names) {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_SIZE = 46;
    private static final int NAME_LENGTH = 28;
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int END_ENTRIES = 10;
    private static final int END_OFFSET = 16;
    private static final int MAX_COMMENT = 0xffff;

    static TableOfContents of(byte[] zip) throws ArchiveException {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        if (zip.length < END_SIZE || (bytes.getInt(0) != LOCAL_HEADER && bytes.getInt(0) != END)) {
            throw ArchiveException.unreadable("it is no jar");
        }
        int end = end(bytes);
        try {
            return new TableOfContents(names(bytes, bytes.getInt(end + END_OFFSET), bytes.getShort(end + END_ENTRIES)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException outside) {
            throw ArchiveException.unreadable("its table of contents is damaged");
        }
    }

    private static int end(ByteBuffer bytes) throws ArchiveException {
        int first = Math.max(0, bytes.limit() - END_SIZE - MAX_COMMENT);
        for (int at = bytes.limit() - END_SIZE; at >= first; at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw ArchiveException.unreadable("it ends too early: it was not copied as a whole");
    }

    private static List<String> names(ByteBuffer bytes, int offset, short count) throws ArchiveException {
        List<String> names = new ArrayList<>();
        int at = offset;
        for (int i = 0; i < Short.toUnsignedInt(count); i++) {
            if (bytes.getInt(at) != HEADER) {
                throw ArchiveException.unreadable("its table of contents is damaged");
            }
            int length = Short.toUnsignedInt(bytes.getShort(at + NAME_LENGTH));
            byte[] name = new byte[length];
            bytes.position(at + HEADER_SIZE).get(name);
            names.add(new String(name, StandardCharsets.UTF_8));
            at += HEADER_SIZE
                    + length
                    + Short.toUnsignedInt(bytes.getShort(at + NAME_LENGTH + 2))
                    + Short.toUnsignedInt(bytes.getShort(at + NAME_LENGTH + 4));
        }
        return names;
    }
}
