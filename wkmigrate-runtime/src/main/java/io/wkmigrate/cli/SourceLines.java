package io.wkmigrate.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.wkmigrate.api.finding.SourcePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Places of the source as an editor opens them: {@code factory/pipeline/load.json:12}.
 *
 * @param sources the sources that were given
 */
record SourceLines(List<Path> sources) {

    /** The file with the line of the place; without a line where the file is inside an archive. */
    String of(SourcePlace place) {
        Optional<Path> file = sources.stream()
                .flatMap(source -> candidates(source, place.file()))
                .filter(Files::isRegularFile)
                .findFirst();
        if (file.isEmpty()) {
            return place.toString();
        }
        OptionalInt line = line(file.get(), place.pointer());
        return line.isPresent() ? file.get() + ":" + line.getAsInt() : file.get() + "#" + place.pointer();
    }

    private static Stream<Path> candidates(Path source, String file) {
        return Files.isDirectory(source)
                ? Stream.of(source.resolve(file))
                : Stream.of(source, source.resolveSibling(file)).filter(each -> each.endsWith(file));
    }

    /** The line, counted from 1, on which the value at a pointer begins; empty when the file cannot be followed to it. */
    private static OptionalInt line(Path file, String pointer) {
        try (JsonParser json = new JsonFactory().createParser(Files.readAllBytes(file))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token != JsonToken.FIELD_NAME && pointer(json, token).equals(pointer)) {
                    return OptionalInt.of(json.currentTokenLocation().getLineNr());
                }
            }
            return OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    private static String pointer(JsonParser json, JsonToken token) {
        var context = json.getParsingContext();
        return token.isStructStart()
                ? (context.getParent() == null
                        ? ""
                        : context.getParent().pathAsPointer().toString())
                : context.pathAsPointer().toString();
    }
}
