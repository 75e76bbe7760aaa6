package io.wkmigrate.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.report.ActivityStatus;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a factory became: the IR after all rewrites, the bundle, and what is told about them. Keys of jobs and tasks are
 * those in the bundle: {@code load_orders} for the pipeline "Load orders" and {@code Ship_orders} for its activity "Ship
 * orders". YAML is compared as a tree, so the order of members, quotes and comments do not matter.
 *
 * @param bundle what would be written
 * @param result what is told, {@code result.json} in memory
 * @param pipelines the IR after all rewrites, by name
 */
public record ConvertedFactory(WrittenBundle bundle, FactoryResult result, List<Pipeline> pipelines) {

    /** A pipeline in the IR, by the name that it has after all rewrites. */
    public Pipeline pipeline(String name) {
        return pipelines.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no pipeline \"" + name + "\", only "
                        + pipelines.stream().map(Pipeline::name).toList()));
    }

    /** An activity in the IR, by its path: {@code Ship orders}, or {@code For each day/Ship orders}. */
    public Activity activity(String path) {
        return pipelines.stream()
                .flatMap(each -> withNested(each.activities()))
                .filter(each -> each.header().path().equals(path))
                .findFirst()
                .orElseThrow(() -> missing(path));
    }

    /** What an activity does, which must be of this kind. */
    public <K extends ActivityKind> K kind(String path, Class<K> kind) {
        ActivityKind found = activity(path).kind();
        if (!kind.isInstance(found)) {
            throw new AssertionError("Expected " + path + " to be a " + kind.getSimpleName() + "; it is " + found);
        }
        return kind.cast(found);
    }

    private static Stream<Activity> withNested(List<Activity> activities) {
        return activities.stream()
                .flatMap(each ->
                        Stream.concat(Stream.of(each), withNested(each.kind().nested())));
    }

    /** What became of an activity, by its path. */
    public ActivityStatus status(String path) {
        return told(path).status();
    }

    /** The rule that translated an activity, as {@code module/RuleName}; the empty text if none did. */
    public String rule(String path) {
        return told(path).rule().orElse("");
    }

    private ActivityResult told(String path) {
        return told().filter(each -> each.path().equals(path)).findFirst().orElseThrow(() -> missing(path));
    }

    private Stream<ActivityResult> told() {
        return result.pipelines().stream().flatMap(each -> each.activities().stream());
    }

    private AssertionError missing(String path) {
        return new AssertionError("There is no activity \"" + path + "\", only "
                + told().map(ActivityResult::path).collect(Collectors.joining(", ")));
    }

    /** Fails unless the activity has this status. */
    public ConvertedFactory statusIs(String path, ActivityStatus status) {
        if (status(path) != status) {
            throw new AssertionError("Expected " + path + " to be " + status.id() + "; it is "
                    + status(path).id() + ": " + told(path).findings());
        }
        return this;
    }

    /** Fails unless the settings of the job are these, and nothing more. */
    public ConvertedFactory jobIs(String job, String yaml) {
        YamlComparison.exact(yaml, bundle.job(job)).check("the job " + job);
        return this;
    }

    /**
     * Fails unless the job has these settings; it may have others. Tasks, parameters and clusters are found by their keys
     * and names, other lists are compared as a whole, and {@code null} stands for a setting that must not be there.
     */
    public ConvertedFactory jobHas(String job, String yaml) {
        YamlComparison.partial(yaml, bundle.job(job)).check("the job " + job);
        return this;
    }

    /** Fails unless the settings of the task are these, and nothing more. */
    public ConvertedFactory taskIs(String job, String task, String yaml) {
        YamlComparison.exact(yaml, bundle.task(job, task)).check("the task " + job + "/" + task);
        return this;
    }

    /** Fails unless the task has these settings; it may have others. See {@link #jobHas}. */
    public ConvertedFactory taskHas(String job, String task, String yaml) {
        YamlComparison.partial(yaml, bundle.task(job, task)).check("the task " + job + "/" + task);
        return this;
    }

    /** Fails unless this text occurs in the file of the bundle. */
    public ConvertedFactory fileHas(String path, String text) {
        String whole = bundle.file(path);
        if (!whole.contains(text)) {
            throw new AssertionError("Expected in " + path + ":\n\n" + text + "\n\nThe file is:\n\n" + whole);
        }
        return this;
    }

    /** The settings of a job, as they are written. */
    public JsonNode job(String key) {
        return bundle.job(key);
    }
}
