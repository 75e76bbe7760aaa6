package io.wkmigrate.cli;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.Factory;
import io.wkmigrate.load.LoadedFile;
import java.util.Arrays;
import java.util.List;

/** A source in which nothing was found to convert: most likely the wrong folder, so it is an error, not an empty result. */
final class EmptySource {

    private static final String LOOKED_FOR = "Looked for a folder in Git layout (pipeline/, dataset/, linkedService/, trigger/),"
            + " ARM templates, a Synapse export, a zip of these, and single pipelines.";

    private EmptySource() {}

    static boolean is(Factory factory) {
        return Arrays.stream(DefinitionKind.values())
                .allMatch(each -> factory.definitions(each).isEmpty());
    }

    /** What was looked for and what was found instead. */
    static String message(Factory factory) {
        return "No Azure Data Factory or Synapse definition was found. " + LOOKED_FOR + " Found "
                + found(factory.files());
    }

    private static String found(List<LoadedFile> files) {
        if (files.isEmpty()) {
            return "no JSON file at all.";
        }
        List<LoadedFile> rejected =
                files.stream().filter(each -> each.rejection().isPresent()).toList();
        String count = files.size() + (files.size() == 1 ? " JSON file" : " JSON files");
        return rejected.isEmpty()
                ? count + ", none of which is a definition."
                : count + ", of which " + rejected.size() + " could not be read; the first is "
                        + rejected.get(0).file() + ": " + rejected.get(0).rejection().orElse("");
    }
}
