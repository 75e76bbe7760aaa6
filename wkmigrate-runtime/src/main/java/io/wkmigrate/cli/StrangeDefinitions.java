package io.wkmigrate.cli;

import io.wkmigrate.api.definition.DefinitionKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Definitions in the folder of a factory that the factory does not have: a conversion would take them along. */
final class StrangeDefinitions {

    private StrangeDefinitions() {}

    /**
     * Their paths in the folder, sorted.
     *
     * @param produced the files of the factory
     * @param kept files that have been told of already
     */
    static List<String> in(Path folder, Collection<String> produced, Collection<String> kept) throws IOException {
        List<String> strange = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path each :
                    entries.filter(StrangeDefinitions::holdsDefinitions).toList()) {
                strange.addAll(files(folder, each));
            }
        }
        return strange.stream()
                .filter(each -> !produced.contains(each) && !kept.contains(each))
                .sorted()
                .toList();
    }

    private static boolean holdsDefinitions(Path folder) {
        Optional<DefinitionKind> kind = DefinitionKind.ofFolder(String.valueOf(folder.getFileName()));
        return kind.isPresent() && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<String> files(Path root, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(each -> root.relativize(each).toString().replace('\\', '/'))
                    .filter(each -> each.toLowerCase(Locale.ROOT).endsWith(".json"))
                    .toList();
        }
    }
}
