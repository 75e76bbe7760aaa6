package io.wkmigrate.load.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;

/** What a JSON file is, by the members of its outermost object; read only as far as it takes to tell. */
public enum FileRole {
    /** An ARM template. */
    TEMPLATE,
    /** The values of the parameters of a template. */
    PARAMETERS,
    /** An object with {@code properties}, as every definition has. */
    DEFINITION,
    /** Anything else, also what is not well-formed. */
    OTHER;

    /** The role of a file. */
    public static FileRole of(byte[] bytes) {
        try (JsonParser in = JsonReader.parser(bytes)) {
            return in.nextToken() == JsonToken.START_OBJECT ? of(in) : OTHER;
        } catch (IOException | RejectedFileException reportedWhenItIsLoaded) {
            return OTHER;
        }
    }

    private static FileRole of(JsonParser in) throws IOException {
        FileRole role = OTHER;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            JsonToken value = in.nextToken();
            switch (name.toLowerCase(Locale.ROOT)) {
                case "$schema" -> {
                    FileRole bySchema = ofSchema(in.getText());
                    if (bySchema != OTHER) {
                        return bySchema;
                    }
                }
                case "resources" -> role = value == JsonToken.START_ARRAY && role == OTHER ? TEMPLATE : role;
                case "properties" -> role = value == JsonToken.START_OBJECT ? DEFINITION : role;
                default -> {}
            }
            in.skipChildren();
        }
        return role;
    }

    private static FileRole ofSchema(String schema) {
        String lower = schema.toLowerCase(Locale.ROOT);
        if (lower.contains("deploymentparameters")) {
            return PARAMETERS;
        }
        return lower.contains("deploymenttemplate") ? TEMPLATE : OTHER;
    }
}
