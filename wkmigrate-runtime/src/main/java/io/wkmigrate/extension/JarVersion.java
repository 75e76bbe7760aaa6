package io.wkmigrate.extension;

import io.wkmigrate.extension.archive.Archive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** What a jar says its version is: its manifest, else what Maven puts into it. */
final class JarVersion {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String MAVEN = "META-INF/maven/";
    private static final String POM = "/pom.properties";

    /** A version is shown to people, and in files of one line per jar. */
    private static final String SHOWN = "[\\p{Alnum}._+-]{1,80}";

    private JarVersion() {}

    /** The version, or the empty text. */
    static String of(Archive archive) {
        return archive.file(MANIFEST)
                .flatMap(JarVersion::ofManifest)
                .or(() -> ofMaven(archive))
                .filter(each -> each.matches(SHOWN))
                .orElse("");
    }

    private static Optional<String> ofManifest(byte[] manifest) {
        try {
            return Optional.ofNullable(new Manifest(new ByteArrayInputStream(manifest))
                    .getMainAttributes()
                    .getValue(Attributes.Name.IMPLEMENTATION_VERSION));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /** A jar with other jars packed into it has several of these files, and then does not say which one is its own. */
    private static Optional<String> ofMaven(Archive archive) {
        List<String> files = archive.names().stream()
                .filter(each -> each.startsWith(MAVEN) && each.endsWith(POM))
                .toList();
        return files.size() == 1 ? archive.file(files.get(0)).map(JarVersion::ofPom) : Optional.empty();
    }

    private static String ofPom(byte[] content) {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(content));
        } catch (IllegalArgumentException malformed) {
            return "";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties.getProperty("version", "");
    }
}
