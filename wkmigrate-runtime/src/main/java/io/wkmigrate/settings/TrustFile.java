package io.wkmigrate.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file that says which rule jars are trusted. It belongs to a person, not to a project: one that merely lies in the
 * working directory is never taken, since whoever wrote the checkout could have put it there beside a jar.
 *
 * @param path where it is, or will be
 */
public record TrustFile(Path path) {

    /** Names the trust file in the environment. */
    public static final String VARIABLE = "WKMIGRATE_TRUST_FILE";

    /** The trust file of whoever has this environment; empty when nothing says where such files are. */
    public static Optional<TrustFile> of(Map<String, String> environment) {
        String given = environment.getOrDefault(VARIABLE, "");
        return given.isBlank()
                ? folder(environment)
                        .map(each -> new TrustFile(each.resolve("wkmigrate").resolve("trusted-rules.txt")))
                : Optional.of(new TrustFile(Path.of(given)));
    }

    private static Optional<Path> folder(Map<String, String> environment) {
        return Stream.of(
                        variable(environment, "APPDATA"),
                        variable(environment, "XDG_CONFIG_HOME"),
                        variable(environment, "HOME").map(each -> each.resolve(".config")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A folder that is relative is none: it would be one of the working directory. */
    private static Optional<Path> variable(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value)).filter(Path::isAbsolute);
    }

    /**
     * What it says; a file that is not there trusts nothing.
     *
     * @throws SettingsException naming the line that cannot be read
     */
    public TrustList read() throws IOException {
        if (!Files.exists(path)) {
            return TrustList.EMPTY;
        }
        try {
            return TrustList.of(path.toString(), Files.readAllLines(path));
        } catch (CharacterCodingException e) {
            throw new SettingsException(path + " is not text in UTF-8, so it is no list of trusted jars.");
        }
    }

    /** Writes it whole or not at all. A link stays a link. */
    public void write(TrustList list) throws IOException {
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path folder = target.resolveSibling("");
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, ".trusted-rules", ".part");
        try {
            Files.write(whole, list.text().getBytes(StandardCharsets.UTF_8));
            Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
