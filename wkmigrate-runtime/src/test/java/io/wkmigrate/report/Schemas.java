package io.wkmigrate.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The schemas that are published with the program. */
public final class Schemas {

    private Schemas() {}

    /** What is wrong with a JSON text by one of the schemas. */
    public static List<String> violations(String schema, byte[] json) {
        try (InputStream text = ResultJson.class.getResourceAsStream(schema)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text)
                    .validate(new ObjectMapper().readTree(json))
                    .stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
