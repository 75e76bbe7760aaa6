package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.SourcePlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLinesTest {

    private static final String TEXT = """
            {
              "name": "x",
              "list": [
                {"a/b": 1},
                [
                  true
                ]
              ]
            }
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void file() throws IOException {
        file = Files.writeString(folder.resolve("x.json"), TEXT);
    }

    @Test
    void areCountedToWhereTheValueBegins() {
        SourcePlace root = SourcePlace.of("x.json");
        SourcePlace list = root.child("list");

        assertThat(line(root)).isEqualTo(file + ":1");
        assertThat(line(root.child("name"))).isEqualTo(file + ":2");
        assertThat(line(list)).isEqualTo(file + ":3");
        assertThat(line(list.child(0).child("a/b"))).isEqualTo(file + ":4");
        assertThat(line(list.child(1))).isEqualTo(file + ":5");
        assertThat(line(list.child(1).child(0))).isEqualTo(file + ":6");
    }

    @Test
    void areFoundWhenTheSourceIsTheFileItself() {
        assertThat(new SourceLines(List.of(file)).of(SourcePlace.of("x.json").child("name")))
                .isEqualTo(file + ":2");
    }

    @Test
    void areFoundInUtf16Too() throws IOException {
        Files.write(file, ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE));

        assertThat(line(SourcePlace.of("x.json").child("list"))).isEqualTo(file + ":3");
    }

    @Test
    void areReplacedByThePointerWhereThereIsNoSuchValueOrFile() {
        assertThat(line(SourcePlace.of("x.json").child("gone"))).isEqualTo(file + "#/gone");
        assertThat(line(SourcePlace.of("in.zip/y.json").child("a"))).isEqualTo("in.zip/y.json#/a");
    }

    private String line(SourcePlace place) {
        return new SourceLines(List.of(folder)).of(place);
    }
}
