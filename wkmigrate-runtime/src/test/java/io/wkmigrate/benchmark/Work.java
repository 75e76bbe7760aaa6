package io.wkmigrate.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wkmigrate.cli.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;

/** What is measured: something that reads a source and writes a folder that does not exist yet. */
@FunctionalInterface
interface Work {

    void run(Path out) throws IOException;

    /** {@code wkmigrate convert} of a source. */
    static Work conversion(Path source) {
        return out -> {
            int exit = InProcess.run("convert", source.toString(), "--out", out.toString());
            // 5: some files of the source were rejected, as they should be.
            if (exit != 0 && exit != 5) {
                throw new IOException("The conversion ended with exit code " + exit);
            }
        };
    }

    /** The least that a conversion must do: parse every JSON file, and write the same bytes to the same files. */
    static Work floor(Path source, SortedMap<Path, byte[]> output) {
        JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxStringLength(Integer.MAX_VALUE)
                                .build())
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        return out -> {
            long fields = 0;
            for (Path each : Folders.files(source)) {
                if (each.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
                    fields += fields(mapper, each);
                }
            }
            if (fields == 0) {
                throw new IOException("There is no JSON in " + source);
            }
            Folders.write(out, output);
        };
    }

    private static int fields(JsonMapper mapper, Path file) throws IOException {
        try {
            return mapper.readTree(Files.readAllBytes(file)).size();
        } catch (JsonProcessingException rejected) {
            return 0;
        }
    }
}
