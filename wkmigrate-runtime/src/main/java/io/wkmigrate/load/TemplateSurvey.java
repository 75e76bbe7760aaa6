package io.wkmigrate.load;

import io.wkmigrate.load.input.FileAccess;
import io.wkmigrate.load.input.FileRole;
import io.wkmigrate.load.input.FoundFile;
import io.wkmigrate.load.input.JsonReader;
import io.wkmigrate.load.input.RejectedFileException;
import io.wkmigrate.load.input.TemplateFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks through the JSON files outside Git layout: which are templates, parameters of templates, or definitions. */
final class TemplateSurvey {

    private final FileAccess access;
    private final Map<FoundFile, TemplateFacts> templates = new LinkedHashMap<>();
    private final List<FoundFile> parameters = new ArrayList<>();
    private final List<FoundFile> definitions = new ArrayList<>();

    TemplateSurvey(List<FoundFile> files, FileAccess access) {
        this.access = access;
        files.forEach(this::add);
    }

    /** The templates, in order of their paths. */
    Map<FoundFile, TemplateFacts> templates() {
        return templates;
    }

    /** The files with values for parameters. */
    List<FoundFile> parameters() {
        return parameters;
    }

    /** The files that look like a definition each. */
    List<FoundFile> definitions() {
        return definitions;
    }

    private void add(FoundFile file) {
        byte[] bytes = read(file);
        switch (FileRole.of(bytes)) {
            case TEMPLATE -> templates.put(file, TemplateFacts.of(bytes));
            case PARAMETERS -> parameters.add(file);
            case DEFINITION -> addDefinition(file, bytes);
            case OTHER -> {}
        }
    }

    private void addDefinition(FoundFile file, byte[] bytes) {
        try {
            DefinitionShape.kindOf(JsonReader.read(bytes)).ifPresent(kind -> definitions.add(file));
        } catch (RejectedFileException rejected) {
            // A broken definition is one all the same; its loader says what is wrong with it.
            definitions.add(file);
        }
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
