package io.wkmigrate.fake.rulejar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a rule jar of one module. What an author does not do by accident can be done to it afterwards. */
public final class RuleJarForge {

    private final String module;
    private final List<String> sources = new ArrayList<>();
    private final List<Class<?>> classPath = new ArrayList<>();
    private final Map<String, byte[]> added = new TreeMap<>();
    private final List<String> removed = new ArrayList<>();
    private Optional<Path> api = Optional.empty();
    private boolean processed = true;

    private RuleJarForge(String module) {
        this.module = module;
    }

    /** A jar with a module of this name. */
    public static RuleJarForge module(String name) {
        return new RuleJarForge(name);
    }

    /** Adds a source file of Java. */
    public RuleJarForge source(String text) {
        sources.add(text);
        return this;
    }

    /** Adds all source files of a folder. */
    public RuleJarForge sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                source(Files.readString(each));
            }
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** It is compiled against this jar of the API, and not against the one that the tests run with. */
    public RuleJarForge against(Path jar) {
        api = Optional.of(jar);
        return this;
    }

    /** The sources may use what no author has on the class path. */
    public RuleJarForge seeing(Class<?> type) {
        classPath.add(type);
        return this;
    }

    /** It is compiled without the processor, so everything that this writes is missing. */
    public RuleJarForge unprocessed() {
        processed = false;
        return this;
    }

    /** Adds a file, or puts it in the place of another. */
    public RuleJarForge file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file, or puts it in the place of another. */
    public RuleJarForge file(String path, byte[] content) {
        added.put(path, content);
        return this;
    }

    /** Adds an index by hand, for modules that no processor has written. */
    public RuleJarForge index(String type, String... rules) {
        return file(
                "META-INF/wkmigrate/" + module + ".properties",
                "api=[1.0,2)\nclass=" + type + "\nmodule=" + module + "\nrules=" + String.join(",", rules) + "\n");
    }

    /** Gives it a manifest with a version. */
    public RuleJarForge version(String version) {
        return file("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nImplementation-Version: " + version + "\r\n\r\n");
    }

    /** Takes a file out again. */
    public RuleJarForge without(String path) {
        removed.add(path);
        return this;
    }

    /** The files in it, by path. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = sources.isEmpty()
                ? new TreeMap<>()
                : new Compilation(module, processed, api, classPath).compile(sources);
        files.putAll(added);
        removed.forEach(files::remove);
        return files;
    }

    /** The bytes of the jar; the same for the same content. */
    public byte[] bytes() {
        return pack(files());
    }

    /** Packs files into a jar, in their order. */
    public static byte[] pack(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Writes it into a folder. */
    public Path write(Path folder, String name) {
        try {
            return Files.write(folder.resolve(name), bytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
