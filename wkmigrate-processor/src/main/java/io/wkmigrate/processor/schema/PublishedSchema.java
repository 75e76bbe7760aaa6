package io.wkmigrate.processor.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What ADF publishes, as {@code published-schema.txt} has it; that file explains its lines. */
public final class PublishedSchema {

    private static final String RESOURCE = "published-schema.txt";
    private static final String NESTED = "type";

    private final Map<String, Map<String, PublishedType>> typesByKind = new LinkedHashMap<>();

    private PublishedSchema() {}

    /** Reads the schema that comes with the processor. */
    public static PublishedSchema load() {
        InputStream resource = Objects.requireNonNull(PublishedSchema.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return parse(reader.lines());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads the lines of a schema. */
    static PublishedSchema parse(Stream<String> lines) {
        PublishedSchema schema = new PublishedSchema();
        lines.filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(schema::add);
        return schema;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String[] kindAndName = line.substring(0, colon).split(" ", -1);
        String properties = line.substring(colon + 1).strip();
        typesByKind
                .computeIfAbsent(kindAndName[0], kind -> new LinkedHashMap<>())
                .put(lowerCase(kindAndName[1]), new PublishedType(kindAndName[1], properties(properties)));
    }

    private static Optional<List<PublishedProperty>> properties(String words) {
        if (words.equals("*")) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(PublishedSchema::property)
                .toList());
    }

    private static PublishedProperty property(String word) {
        String[] parts = word.split("[!{}\\[\\]<>]+", -1);
        Optional<String> nested = parts.length > 2 ? Optional.of(parts[1]) : Optional.empty();
        return new PublishedProperty(parts[0], word.contains("!"), nested);
    }

    /** A type by its kind ({@code activity}, {@code copySource}, …) and name, ignoring case. */
    public Optional<PublishedType> find(String kind, String name) {
        return Optional.ofNullable(ofKind(kind).get(lowerCase(name)));
    }

    /** A nested type by its name. */
    public Optional<PublishedType> nested(String name) {
        return find(NESTED, name);
    }

    /** The names of all types of a kind. */
    public Collection<String> names(String kind) {
        return ofKind(kind).values().stream().map(PublishedType::name).toList();
    }

    private Map<String, PublishedType> ofKind(String kind) {
        return typesByKind.getOrDefault(kind, Map.of());
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
