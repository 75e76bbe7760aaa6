package io.wkmigrate.cli;

import io.wkmigrate.load.FactorySource;
import io.wkmigrate.load.SourceNotFoundException;
import io.wkmigrate.load.Sources;
import io.wkmigrate.load.live.FactoryId;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The sources that somebody gave, and how to reach those in Azure.
 *
 * @param names all of them
 */
record GivenSources(List<SourceName> names, AzureOptions azure) {

    /** Those on disk. */
    List<Path> paths() {
        return names.stream()
                .filter(SourceName.OnDisk.class::isInstance)
                .map(each -> ((SourceName.OnDisk) each).path())
                .toList();
    }

    /** The factories in them; live ones are read when they are loaded. */
    List<FactorySource> discover(Session session) throws SourceNotFoundException {
        List<FactoryId> live = names.stream()
                .filter(SourceName.Live.class::isInstance)
                .map(each -> ((SourceName.Live) each).factory())
                .toList();
        if (live.isEmpty()) {
            azure.refuseWithoutFactory();
            return Sources.discover(paths());
        }
        if (live.size() < names.size()) {
            throw CommandFailure.usage(
                    "Files and live factories do not go into one run; give them one after the other.");
        }
        return LiveSource.all(live, azure, session);
    }

    /** The sources, and the options that they take, as they would be typed. */
    String words() {
        return names.stream().map(SourceName::toString).map(ShellWord::of).collect(Collectors.joining(" "))
                + azure.words();
    }
}
