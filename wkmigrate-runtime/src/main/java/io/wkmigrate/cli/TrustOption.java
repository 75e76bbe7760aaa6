package io.wkmigrate.cli;

import io.wkmigrate.settings.TrustFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where it says which rule jars are trusted. */
final class TrustOption {

    @Option(
            names = "--trust-file",
            paramLabel = "FILE",
            description = "The list of trusted rule jars (default: WKMIGRATE_TRUST_FILE, else trusted-rules.txt in"
                    + " ~/.config/wkmigrate).")
    private @Nullable Path path;

    /** The trust file, if anything says where it is. */
    Optional<TrustFile> file(Session session) {
        return path == null ? TrustFile.of(session.terminal().environment()) : Optional.of(new TrustFile(path));
    }

    /** The option as it would be typed, with a blank before it. */
    String words() {
        return path == null ? "" : " --trust-file " + ShellWord.of(path.toString());
    }
}
