package io.wkmigrate.extension;

import io.wkmigrate.extension.RuleJarException.Reason;
import io.wkmigrate.extension.archive.Archive;
import io.wkmigrate.extension.archive.ArchiveException;
import io.wkmigrate.extension.archive.ArchiveReader;
import io.wkmigrate.translate.RuleOrigin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a jar, read once: what is hashed, trusted and loaded is the same. */
final class ReadJar {

    private final Path path;
    private final byte[] bytes;
    private final String sha256;

    private ReadJar(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        this.sha256 = RuleOrigin.sha256(bytes);
    }

    static ReadJar read(Path path, RuleLimits limits) throws RuleJarException {
        if (!Files.exists(path)) {
            throw new RuleJarException(
                    path, Reason.MISSING, "There is no rule jar " + path + ". Check the path, or leave the jar out.");
        }
        if (Files.isDirectory(path)) {
            throw new RuleJarException(
                    path, Reason.MISSING, path + " is a folder and no rule jar. Name the jars in it.");
        }
        return new ReadJar(path, bytes(path, limits));
    }

    private static byte[] bytes(Path path, RuleLimits limits) throws RuleJarException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(limits.jarBytes() + 1);
            if (bytes.length > limits.jarBytes()) {
                throw new RuleJarException(
                        path,
                        Reason.TOO_LARGE,
                        "The rule jar " + path + " is larger than " + limits.jarBytes()
                                + " bytes, and rule jars are small. Check that it is the right file.");
            }
            return bytes;
        } catch (IOException failure) {
            throw unreadable(path, "the system does not let this program read it");
        }
    }

    /** Where they were read from. */
    Path path() {
        return path;
    }

    /** Their SHA-256 in lower-case hexadecimal digits. */
    String sha256() {
        return sha256;
    }

    /** The files in it. */
    Archive archive(RuleLimits limits) throws RuleJarException {
        try {
            return ArchiveReader.read(bytes, limits.entries(), limits.inflatedBytes());
        } catch (ArchiveException refused) {
            if (refused.tooLarge()) {
                throw new RuleJarException(
                        path,
                        Reason.TOO_LARGE,
                        "The rule jar " + path + " is too large: " + refused.getMessage()
                                + ". Check that it is the right file.");
            }
            throw unreadable(path, String.valueOf(refused.getMessage()));
        }
    }

    private static RuleJarException unreadable(Path path, String why) {
        return new RuleJarException(
                path,
                Reason.UNREADABLE,
                "The rule jar " + path + " cannot be read: " + why + ". Build or copy it again, or leave it out.");
    }
}
