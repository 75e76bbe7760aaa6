package io.wkmigrate.extension;

import io.wkmigrate.extension.archive.Archive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * What a jar says of one of its modules before any of its classes is loaded: the file that the processor writes to
 * {@code META-INF/wkmigrate/<module>.properties}.
 *
 * @param file the name of the file
 * @param api the versions of the API that the module works with, as it is written
 * @param module the name of the module
 * @param type the name of its class
 * @param rules the ids of its rules
 */
record RuleIndex(String file, String api, String module, String type, List<String> rules) {

    private static final String FOLDER = "META-INF/wkmigrate/";
    private static final String ENDING = ".properties";

    /** The indexes of a jar, by name. */
    static List<RuleIndex> all(Archive archive) {
        List<RuleIndex> all = new ArrayList<>();
        for (String each : archive.names()) {
            if (each.startsWith(FOLDER) && each.endsWith(ENDING) && each.indexOf('/', FOLDER.length()) < 0) {
                all.add(read(each, archive.file(each).orElseThrow()));
            }
        }
        return all;
    }

    private static RuleIndex read(String file, byte[] content) {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException malformed) {
            // Not a file of the processor: it says nothing, and is refused for that.
            return new RuleIndex(file, "", "", "", List.of());
        }
        return new RuleIndex(
                file,
                properties.getProperty("api", "").strip(),
                properties.getProperty("module", "").strip(),
                properties.getProperty("class", "").strip(),
                Arrays.stream(properties.getProperty("rules", "").split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList());
    }
}
