package io.wkmigrate.load;

import io.wkmigrate.load.input.FileAccess;
import io.wkmigrate.load.input.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the factories in what a person names on the command line. */
public final class Sources {

    private Sources() {}

    /**
     * Finds the factories in some sources: folders in Git layout or with templates, templates, archives, single
     * definitions, or folders of such. There is at least one for each source, even if nothing was found in it.
     *
     * @return the factories, sorted by path within each source, sources in the order given
     * @throws SourceNotFoundException if a source does not exist or cannot be opened
     */
    public static List<FactorySource> discover(List<Path> sources) throws SourceNotFoundException {
        List<FoundFactory> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path source : sources) {
            found.addAll(find(source, freeName(source, names), sources.size() > 1));
        }
        return FactoryPaths.assign(found).stream()
                .<FactorySource>map(PlannedFactory::new)
                .toList();
    }

    private static List<FoundFactory> find(Path source, String name, boolean isOneOfSeveral)
            throws SourceNotFoundException {
        if (!Files.exists(source)) {
            throw new SourceNotFoundException("There is no file or folder \"" + source + "\".");
        }
        try (FileAccess access = new FileAccess()) {
            SourceTree tree = SingleTemplate.complete(SourceTree.open(source, name, isOneOfSeveral), access);
            return FactoryFinder.find(tree, access).stream()
                    .map(plan -> new FoundFactory(plan, tree, isOneOfSeveral))
                    .toList();
        } catch (IOException failure) {
            throw new SourceNotFoundException("\"" + source + "\" cannot be opened.");
        }
    }

    /** The last part of a source's name; sources that share it are told apart by a number. */
    private static String freeName(Path source, Set<String> taken) {
        Path last = source.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "source" : last.toString();
        String free = name;
        for (int count = 2; !taken.add(free.toLowerCase(Locale.ROOT)); count++) {
            free = name + "-" + count;
        }
        return free;
    }
}
