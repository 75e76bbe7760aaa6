package io.wkmigrate.load;

import io.wkmigrate.load.input.FileAccess;
import io.wkmigrate.load.input.FileRole;
import io.wkmigrate.load.input.FoundFile;
import io.wkmigrate.load.input.Paths;
import io.wkmigrate.load.input.RejectedFileException;
import io.wkmigrate.load.input.SourceTree;
import io.wkmigrate.load.input.TemplateFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A template that was named alone still needs the files beside it: its parameters, and what it links to. */
final class SingleTemplate {

    private final FileAccess access;
    private final List<FoundFile> companions = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private SingleTemplate(FileAccess access) {
        this.access = access;
    }

    /** The source with what belongs to its template, if it is one. */
    static SourceTree complete(SourceTree tree, FileAccess access) throws IOException {
        if (!tree.isSingleFile()) {
            return tree;
        }
        SingleTemplate template = new SingleTemplate(access);
        template.addCompanions(tree.listing().files().get(0));
        return tree.with(template.companions);
    }

    private void addCompanions(FoundFile file) throws IOException {
        byte[] bytes = read(file);
        seen.add(file.path());
        if (!file.isJson() || FileRole.of(bytes) != FileRole.TEMPLATE) {
            return;
        }
        Set<String> linked = TemplateFacts.of(bytes).linkedNames();
        Set<String> parameters = ParameterFiles.names(file.name());
        for (FoundFile each : beside(file)) {
            String name = each.name().toLowerCase(Locale.ROOT);
            if ((linked.contains(name) || parameters.contains(name)) && !seen.contains(each.path())) {
                companions.add(each);
                addCompanions(each);
            }
        }
    }

    private static List<FoundFile> beside(FoundFile file) throws IOException {
        Path folder = file.disk().toAbsolutePath().getParent();
        List<FoundFile> found = new ArrayList<>();
        if (folder != null) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                    String path = Paths.join(file.folder(), String.valueOf(each.getFileName()));
                    found.add(new FoundFile(path, each, Optional.empty(), Files.size(each)));
                }
            }
        }
        return found;
    }

    /** The bytes of a file; none when it cannot be read, which its loader reports. */
    private byte[] read(FoundFile file) {
        try {
            return access.read(file);
        } catch (RejectedFileException rejected) {
            return new byte[0];
        }
    }
}
