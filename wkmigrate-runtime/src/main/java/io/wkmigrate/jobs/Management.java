package io.wkmigrate.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who says what a job looks like, and may say so again. */
public enum Management {
    /** People, in the workspace or over its interface. */
    UI("ui"),
    /** A bundle: its next deployment writes all settings anew. */
    BUNDLE("bundle"),
    /** The service itself; nobody else may change the job. */
    SYSTEM("system"),
    /** A kind of deployment that came after this program was written. */
    OTHER("other");

    private final String word;

    Management(String word) {
        this.word = word;
    }

    /** The name as filters and tables write it. */
    public String word() {
        return word;
    }

    /** The one with such a name. */
    public static Optional<Management> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** All names. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Management::word).toList();
    }

    static Management of(JsonNode settings) {
        String deployment = settings.path("deployment").path("kind").asText("");
        // Only bundles lock the editor, so a locked job without a deployment is theirs as well.
        boolean locked = settings.path("edit_mode").asText("").equals("UI_LOCKED");
        return switch (deployment) {
            case "BUNDLE" -> BUNDLE;
            case "SYSTEM_MANAGED" -> SYSTEM;
            case "" -> locked ? BUNDLE : UI;
            default -> OTHER;
        };
    }
}
