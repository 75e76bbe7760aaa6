package io.wkmigrate.convert;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.report.ActivityStatus;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import io.wkmigrate.testkit.WrittenBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What came of a factory, read back from the bytes of its bundle.
 *
 * @param files the files of the bundle, by path
 * @param jobs the settings of the jobs, by key
 * @param sourceMap where every task comes from
 * @param result what is told about the conversion
 */
public record Converted(
        Map<String, String> files, Map<String, JsonNode> jobs, JsonNode sourceMap, FactoryResult result) {

    static Converted of(Conversion conversion) {
        WrittenBundle bundle = WrittenBundle.of(conversion);
        return new Converted(bundle.files(), bundle.jobs(), bundle.sourceMap(), conversion.result());
    }

    /** A YAML fragment of a test, to be compared with what was written. */
    public static JsonNode yaml(String text) {
        return WrittenBundle.yaml(text);
    }

    /** What was written, without what is told about it. */
    WrittenBundle bundle() {
        return new WrittenBundle(files, jobs, sourceMap);
    }

    /** The settings of a job. */
    public JsonNode job(String key) {
        return bundle().job(key);
    }

    /** A task of a job. */
    public JsonNode task(String job, String key) {
        return bundle().task(job, key);
    }

    /** What a task does and nothing else: its {@code notebook_task}, {@code condition_task} and so on. */
    public JsonNode work(String job, String key) {
        for (Map.Entry<String, JsonNode> each : task(job, key).properties()) {
            if (each.getKey().endsWith("_task")) {
                return each.getValue();
            }
        }
        throw new NoSuchElementException("The task " + key + " does nothing");
    }

    /** The tasks of a job in order, those inside loops right behind their loop. */
    public Map<String, JsonNode> tasks(String job) {
        return bundle().tasks(job);
    }

    /** The parameters of a job and their defaults. */
    public Map<String, String> parameters(String job) {
        return bundle().parameters(job);
    }

    /** The text of a file of the bundle. */
    public String file(String path) {
        return bundle().file(path);
    }

    /** The variables of the bundle. */
    public JsonNode variables() {
        return bundle().variables();
    }

    /** The codes of all findings, in their order. */
    public List<FindingCode> codes() {
        return result.findings().stream().map(Finding::code).distinct().toList();
    }

    /** The codes of the findings about an activity. */
    public List<FindingCode> codes(String path) {
        return activity(path).findings().stream().map(Finding::code).distinct().toList();
    }

    /** The messages of the findings with a code. */
    public List<String> messages(FindingCode code) {
        return result.findings().stream()
                .filter(each -> each.code() == code)
                .map(Finding::message)
                .toList();
    }

    /** What became of an activity. */
    public ActivityStatus status(String path) {
        return activity(path).status();
    }

    /** Everything that anybody could read: the files and the findings. */
    public String everything() {
        List<String> texts = new ArrayList<>();
        files.forEach((path, text) -> texts.add(path + "\n" + text));
        result.findings().forEach(each -> texts.add(each.toString()));
        return String.join("\n", texts);
    }

    private ActivityResult activity(String path) {
        return result.pipelines().stream()
                .flatMap(each -> each.activities().stream())
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
