package io.wkmigrate.extension;

import io.wkmigrate.extension.archive.Archive;
import io.wkmigrate.translate.RuleSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A rule jar that is loaded. Its modules are watched over: whatever they do, the run goes on. */
public final class RuleJar {

    private final Path path;
    private final String sha256;
    private final String version;
    private final String api;
    private final List<RuleSource> sources;
    private final Archive archive;

    RuleJar(Path path, String sha256, String version, String api, List<RuleSource> sources, Archive archive) {
        this.path = path;
        this.sha256 = sha256;
        this.version = version;
        this.api = api;
        this.sources = List.copyOf(sources);
        this.archive = archive;
    }

    /** Where it was read from. */
    public Path path() {
        return path;
    }

    /** The SHA-256 of exactly the bytes that are loaded, in lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** What it says its version is; empty when it does not say. */
    public String version() {
        return version;
    }

    /** The versions of the API that it works with: {@code [1.0,2)}. */
    public String api() {
        return api;
    }

    /** Its modules, by name. */
    public List<RuleSource> sources() {
        return sources;
    }

    /** The names of the files in it that begin with a text, sorted: {@code META-INF/wkmigrate/examples/}. */
    public List<String> files(String prefix) {
        return archive.names().stream().filter(each -> each.startsWith(prefix)).toList();
    }

    /** The content of a file in it. */
    public Optional<byte[]> file(String name) {
        return archive.file(name);
    }
}
