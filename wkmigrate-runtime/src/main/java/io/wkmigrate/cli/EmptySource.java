package io.wkmigrate.cli;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.Factory;
import java.util.Arrays;

/**
 * A source in which nothing was found to convert: most likely the wrong folder, so it is an error, not an empty result, and
 * no bundle is written, least of all over an earlier one.
 */
final class EmptySource {

    private EmptySource() {}

    static boolean is(Factory factory) {
        return Arrays.stream(DefinitionKind.values())
                .allMatch(each -> factory.definitions(each).isEmpty());
    }

    /** What was looked for and what was found instead. */
    static String message(Factory factory) {
        return "No Azure Data Factory or Synapse definition was found. Looked for a folder in Git layout (pipeline/,"
                + " dataset/, linkedService/, trigger/), ARM templates, a Synapse export, a zip of these, and single"
                + " pipelines. Found " + found(factory);
    }

    private static String found(Factory factory) {
        long rejected = factory.files().stream()
                .filter(each -> each.rejection().isPresent())
                .count();
        int files = factory.files().size();
        String count = files == 0 ? "no JSON file at all" : files == 1 ? "1 JSON file" : files + " JSON files";
        return count + (rejected == 0 ? "." : ", of which " + rejected + " had to be rejected.");
    }
}
