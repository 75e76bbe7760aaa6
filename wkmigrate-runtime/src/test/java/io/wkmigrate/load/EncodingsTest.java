package io.wkmigrate.load;

import static io.wkmigrate.api.definition.DefinitionKind.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EncodingsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false",
        "UTF-8, true",
        "UTF-16LE, false",
        "UTF-16LE, true",
        "UTF-16BE, false",
        "UTF-16BE, true",
    })
    void aDefinitionIsReadInEveryEncodingWithAndWithoutMark(String encoding, boolean isMarked) {
        String text =
                "{\r\n  \"name\": \"Überlauf 中 😀\",\r\n  \"properties\": {\"description\": \"a\\r\\nb\"}\r\n}\r\n";
        byte[] bytes = ((isMarked ? "\uFEFF" : "") + text).getBytes(Charset.forName(encoding));

        Factory factory = SourceFolder.only(
                new SourceFolder(folder).file("pipeline/a.json", bytes).write());

        Definition pipeline = factory.find(PIPELINE, "Überlauf 中 😀").orElseThrow();
        assertThat(pipeline.properties().path("description").asText()).isEqualTo("a\r\nb");
        assertThat(factory.findings()).isEmpty();
    }
}
