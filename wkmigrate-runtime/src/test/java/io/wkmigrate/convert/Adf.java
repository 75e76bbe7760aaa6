package io.wkmigrate.convert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.load.Factory;
import io.wkmigrate.load.SourceNotFoundException;
import io.wkmigrate.load.Sources;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.translate.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A factory of a few definitions, as a test writes it down. It takes the way of a real one: files in Git layout (GL-1),
 * loaded, converted, written as a bundle. What must hold for every conversion is checked on every one.
 */
public final class Adf {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RuleSet RULES = RuleSet.builtIn();

    private final Map<String, JsonNode> files = new TreeMap<>();
    private RuleSet rules = RULES;
    private ConversionOptions options = ConversionOptions.DEFAULT;

    private Adf() {}

    /** A factory whose name the source does not say. */
    public static Adf factory() {
        return new Adf();
    }

    /** A factory with a name and, under {@code properties}, perhaps global parameters (GL-4). */
    public static Adf factory(String name, String properties) {
        return new Adf().add("factory", name, properties);
    }

    /** A factory of one pipeline. */
    public static Adf of(String pipeline, String properties) {
        return new Adf().pipeline(pipeline, properties);
    }

    /** Converts a pipeline that has nothing but these activities. */
    public static Converted convert(String pipeline, String activities) {
        return of(pipeline, "{\"activities\": [" + activities + "]}").convert();
    }

    /** Adds a pipeline, given its {@code properties}. */
    public Adf pipeline(String name, String properties) {
        return add("pipeline", name, properties);
    }

    /** Adds a linked service, given its {@code properties}. */
    public Adf linkedService(String name, String properties) {
        return add("linkedService", name, properties);
    }

    /** Adds a dataset, given its {@code properties}. */
    public Adf dataset(String name, String properties) {
        return add("dataset", name, properties);
    }

    /** The factory is converted with other rules. */
    public Adf rules(RuleSet others) {
        rules = others;
        return this;
    }

    /** The factory is converted with {@code --files-to-delta}. */
    public Adf filesToDelta() {
        options = new ConversionOptions(true, options.secretScope());
        return this;
    }

    /** Adds a trigger, given its {@code properties}. */
    public Adf trigger(String name, String properties) {
        return add("trigger", name, properties);
    }

    /** Adds the definition of the factory, with the global parameters under {@code properties}. */
    public Adf named(String name, String properties) {
        return add("factory", name, properties);
    }

    private Adf add(String folder, String name, String properties) {
        ObjectNode definition = JSON.createObjectNode().put("name", name).set("properties", json(properties));
        files.put(folder + "/" + folder + files.size() + ".json", definition);
        return this;
    }

    /** What is told about the conversion of the factory. */
    public FactoryResult result() {
        return inFolder(folder ->
                Conversion.of(load(folder), rules, every -> true, options).result());
    }

    /** The factory as it is loaded. */
    public Factory load() {
        return inFolder(Adf::load);
    }

    /** Converts the factory, twice, and checks what must hold for every conversion. */
    public Converted convert() {
        return convert(every -> true);
    }

    /** The same for some pipelines of the factory. */
    public Converted convert(Predicate<String> selected) {
        return inFolder(folder -> convert(folder, selected));
    }

    /** Does something with the factory while it stands in a folder. */
    private <T> T inFolder(Function<Path, T> use) {
        try {
            Path folder = Files.createTempDirectory("adf");
            try {
                for (Map.Entry<String, JsonNode> each : files.entrySet()) {
                    Path file = folder.resolve(each.getKey());
                    Files.createDirectories(file.getParent());
                    JSON.writeValue(file.toFile(), each.getValue());
                }
                return use.apply(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Converted convert(Path folder, Predicate<String> selected) {
        Converted converted = Converted.of(Conversion.of(load(folder), rules, selected, options));
        Converted again = Converted.of(Conversion.of(load(folder), rules, selected, options));
        Invariants.check(converted, again);
        return converted;
    }

    private static Factory load(Path folder) {
        try {
            return Sources.discover(List.of(folder)).get(0).load();
        } catch (SourceNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** JSON that a test writes down. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The test's own JSON is wrong: " + e.getMessage(), e);
        }
    }
}
