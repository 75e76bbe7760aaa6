package io.wkmigrate.rules.activity.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wkmigrate.api.binding.BindingLog;
import io.wkmigrate.api.binding.ObjectReader;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.binding.ValueReader;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a Spark job definition of a Synapse workspace says; the activity overrides it.
 *
 * @param language the language as it was written: {@code PySpark}, {@code python}, {@code scala}, {@code dotnet}
 * @param file the main file
 * @param className the main class, for languages that have one
 * @param args the arguments
 * @param referenceFiles jars, Python files, files and archives that go with it
 */
record SparkJobDefinition(
        Optional<String> language,
        Optional<Value<String>> file,
        Optional<Value<String>> className,
        List<Value<JsonNode>> args,
        List<Value<String>> referenceFiles) {

    /** Stands for a definition that is not part of the source. */
    static final SparkJobDefinition UNKNOWN =
            new SparkJobDefinition(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    private static final ValueReader<Value<String>> TEXT = Readers.value(Readers.TEXT);

    /** Reads the {@code properties} of a definition. */
    static SparkJobDefinition read(JsonNode properties, SourcePlace place, BindingLog log) {
        ObjectReader definition = ObjectReader.open(properties, place, log);
        Optional<String> language = definition.optional("language", Readers.TEXT);
        JsonNode job = definition.optional("jobProperties", Readers.JSON).orElse(MissingNode.getInstance());
        ObjectReader in = ObjectReader.open(job, place.child("jobProperties"), log);
        return new SparkJobDefinition(
                language,
                in.optional("file", TEXT),
                in.optional("className", TEXT),
                in.list("args", Readers.anyValue()),
                Stream.of("jars", "pyFiles", "files", "archives")
                        .flatMap(name -> in.list(name, TEXT).stream())
                        .toList());
    }
}
