package io.wkmigrate.translate;

import io.wkmigrate.load.Factory;
import io.wkmigrate.load.FactorySource;
import io.wkmigrate.load.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small factory in Git layout for a test. */
record SmallFactory(Path folder) {

    /** The file of the pipeline that {@link #activities} adds. */
    static final String FILE = "pipeline/Load.json";

    /** Adds a pipeline with these activities. */
    SmallFactory activities(String activities) {
        return define("pipeline", "Load", "{\"activities\": [" + activities + "]}");
    }

    /** Adds a definition with these properties. */
    SmallFactory define(String kind, String name, String properties) {
        return file(kind + "/" + name + ".json", "{\"name\": \"" + name + "\", \"properties\": " + properties + "}");
    }

    /** Adds any file. */
    SmallFactory file(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Factory load() {
        List<Factory> all = loadAll(folder);
        if (all.size() != 1) {
            throw new AssertionError("Expected one factory and found " + all.size());
        }
        return all.get(0);
    }

    static List<Factory> loadAll(Path source) {
        try {
            return Sources.discover(List.of(source)).stream()
                    .map(FactorySource::load)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Translates it with the rules that come with the program. */
    TranslatedFactory translate() {
        return translate(RuleSet.builtIn());
    }

    TranslatedFactory translate(RuleSet rules) {
        return new Translator(load(), rules).translate(every -> true);
    }

    /** Translates it with rules for activities only. */
    TranslatedFactory translate(FakeModule... modules) {
        return translate(RuleSet.of(List.of(modules)));
    }
}
