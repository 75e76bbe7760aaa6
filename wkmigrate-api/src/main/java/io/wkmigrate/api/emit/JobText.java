package io.wkmigrate.api.emit;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text of a job setting. Databricks replaces {@code {{…}}} in it at run time and a bundle replaces {@code ${…}} when it is
 * deployed; neither can be escaped. So a text is put together from parts whose meaning is known, and text from ADF enters
 * only as a {@linkplain #literal literal}.
 */
public final class JobText {

    /** The empty text. */
    public static final JobText EMPTY = new JobText("");

    private static final Pattern OPENING = Pattern.compile("([{$])(?=\\{)");

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final String text;

    private JobText(String text) {
        this.text = text;
    }

    /** Text that stands for itself; empty when it holds something that would be replaced. */
    public static Optional<JobText> literal(String text) {
        return text.contains("{{") || text.contains("${") ? Optional.empty() : Optional.of(new JobText(text));
    }

    /** Text that nobody computes with, such as a description: the openings of references are taken apart by a blank. */
    public static JobText prose(String text) {
        return new JobText(OPENING.matcher(text).replaceAll("$1 "));
    }

    /** Text written by this program; must not hold text from ADF. */
    public static JobText trusted(String text) {
        return new JobText(text);
    }

    /** A job parameter of the job that the text is in. */
    public static JobText jobParameter(String name) {
        return reference("job.parameters." + quoted(name));
    }

    /** A task value published by an upstream task. */
    public static JobText taskValue(String taskKey, String key) {
        return reference("tasks." + quoted(taskKey) + ".values." + quoted(key));
    }

    /** The element of the loop, inside the nested task of a {@code for_each_task}. */
    public static JobText input() {
        return reference("input");
    }

    /** A field of the element of the loop. */
    public static JobText input(String field) {
        return reference("input." + quoted(field));
    }

    /** A variable of the bundle; {@code name} is one that this program made. */
    public static JobText bundleVariable(String name) {
        return new JobText("${var." + name + "}");
    }

    /** The id of a job of the same bundle. */
    public static JobText jobId(String resourceKey) {
        return new JobText("${resources.jobs." + resourceKey + ".id}");
    }

    /** The id of a declarative pipeline of the same bundle. */
    public static JobText pipelineId(String resourceKey) {
        return new JobText("${resources.pipelines." + resourceKey + ".id}");
    }

    /** A dynamic value reference, given without its braces: {@code job.run_id}. */
    public static JobText reference(String path) {
        return new JobText("{{" + path + "}}");
    }

    /** This text followed by another; empty when a reference would come into being across the seam. */
    public Optional<JobText> plus(JobText other) {
        boolean seam = (text.endsWith("{") && other.text.startsWith("{"))
                || (text.endsWith("$") && other.text.startsWith("{"))
                || (text.endsWith("}") && other.text.startsWith("}"));
        return seam ? Optional.empty() : Optional.of(new JobText(text + other.text));
    }

    private static String quoted(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : "`" + name + "`";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JobText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text as it is written into the job. */
    @Override
    public String toString() {
        return text;
    }
}
