package io.wkmigrate.spark;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import io.wkmigrate.spark.SparkNotebooks.Outcome;
import io.wkmigrate.spark.SparkNotebooks.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A factory after its migration: its bundle lies in a folder, and the notebooks of its tasks run on Spark with the
 * parameters that a job would pass.
 *
 * @param converted what came of the conversion
 * @param folder where the bundle is
 */
record Migrated(Converted converted, Path folder) {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{job\\.parameters\\.(\\w+)}}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{var\\.(\\w+)}");

    static Migrated of(Adf factory, Path folder) {
        Converted converted = factory.convert();
        try {
            for (Map.Entry<String, String> each : converted.files().entrySet()) {
                Path file = folder.resolve(each.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Migrated(converted, folder);
    }

    /** Runs a task of a job with some parameters of the job, variables of the bundle and secrets ({@code scope/key}). */
    Outcome run(String job, String task, Map<String, String> parameters, Map<String, String> secrets) {
        JsonNode work = converted.work(job, task);
        Map<String, String> widgets = new LinkedHashMap<>(converted.parameters(job));
        widgets.putAll(parameters);
        work.path("base_parameters")
                .properties()
                .forEach(each ->
                        widgets.put(each.getKey(), resolved(each.getValue().asText(), widgets)));
        Path notebook = folder.resolve("resources")
                .resolve(work.path("notebook_path").asText())
                .normalize();
        return SparkNotebooks.instance()
                .run(notebook, folder.resolve("src"), new Surroundings(widgets, secrets, Map.of()));
    }

    /** Runs a task that must succeed, and gives what it published. */
    JsonNode published(String job, String task, Map<String, String> parameters, Map<String, String> secrets) {
        Outcome outcome = run(job, task, parameters, secrets);
        if (outcome.error().isPresent()) {
            throw new AssertionError("The notebook failed: " + outcome.error().get());
        }
        return outcome.taskValues();
    }

    ActivityStatus status(String activity) {
        return converted.status(activity);
    }

    private String resolved(String text, Map<String, String> parameters) {
        String known = REFERENCE
                .matcher(text)
                .replaceAll(each -> Matcher.quoteReplacement(parameters.getOrDefault(each.group(1), each.group())));
        return VARIABLE.matcher(known)
                .replaceAll(each -> Matcher.quoteReplacement(parameters.getOrDefault(
                        each.group(1),
                        converted
                                .variables()
                                .path(each.group(1))
                                .path("default")
                                .asText())));
    }
}
