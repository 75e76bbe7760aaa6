package io.wkmigrate.cli;

import io.wkmigrate.jobs.pause.Journal;
import io.wkmigrate.jobs.pause.MisfitException;
import io.wkmigrate.jobs.pause.Receipt;
import io.wkmigrate.jobs.pause.ReceiptReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A receipt in a file, to which one program at a time adds lines. Whoever reads it gets whole lines only: what was
 * being written when a program was killed is cut off before more is added.
 */
final class ReceiptFile implements Journal, AutoCloseable {

    private static final int BLOCK = 8192;

    private final Path path;
    private final FileChannel channel;

    private ReceiptFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Opens the receipt of a plan, which is made with its first line unless it is there. */
    static ReceiptFile open(Path path, String firstLine) throws IOException {
        PrivateFile.create(path);
        ReceiptFile file = existing(path);
        if (file.channel.size() == 0) {
            file.append(firstLine);
        }
        return file;
    }

    /** Opens a receipt that is there. */
    static ReceiptFile existing(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(path, channel);
            channel.truncate(endOfLastLine(channel));
            channel.position(channel.size());
            return new ReceiptFile(path, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** What it says. */
    Receipt read() throws IOException {
        try (FileChannel reading = FileChannel.open(path, StandardOpenOption.READ);
                BufferedReader lines = new BufferedReader(Channels.newReader(reading, StandardCharsets.UTF_8))) {
            return ReceiptReader.read(lines.lines().iterator());
        } catch (MisfitException e) {
            throw new CommandFailure(ExitCode.PLAN_MISFIT, path + ": " + e.getMessage());
        }
    }

    @Override
    public synchronized void append(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The lock ends with the program, however it ends. */
    private static void lock(Path path, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(path);
        }
        throw inUse(path);
    }

    private static CommandFailure inUse(Path path) {
        return new CommandFailure(
                ExitCode.FAILED, path + " is being written by another run of wkmigrate. Wait until that has ended.");
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long end = channel.size(); end > 0; end -= BLOCK) {
            long start = Math.max(0, end - BLOCK);
            readAt(channel, start, block.clear().limit((int) (end - start)));
            for (int at = block.limit() - 1; at >= 0; at--) {
                if (block.get(at) == '\n') {
                    return start + at + 1;
                }
            }
        }
        return 0;
    }

    private static void readAt(FileChannel channel, long start, ByteBuffer block) throws IOException {
        int read = 0;
        while (block.hasRemaining() && read >= 0) {
            read = channel.read(block, start + block.position());
        }
    }
}
