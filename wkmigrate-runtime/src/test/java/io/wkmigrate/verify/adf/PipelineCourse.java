package io.wkmigrate.verify.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.verify.FlowSketch;
import io.wkmigrate.verify.logic.Choice;
import io.wkmigrate.verify.logic.SingleCourse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A pipeline in one course of events.
 *
 * @param status how the pipeline ends
 * @param ends how each activity whose scope runs ends, by path
 */
record PipelineCourse(String status, Map<String, String> ends) {

    /**
     * Runs a sketch.
     *
     * @param happens the activities that fail and the If Conditions that are true, separated by blanks; {@code
     *     Route=2} for the second case of a Switch
     */
    static PipelineCourse of(String sketch, String happens) {
        return of(FlowSketch.properties(sketch), happens);
    }

    static PipelineCourse of(JsonNode properties, String happens) {
        Set<Choice> choices = new HashSet<>();
        for (String each : happens.split(" ")) {
            String[] parts = each.split("=");
            choices.addAll(
                    parts.length > 1
                            ? Set.of(Choice.isCase(parts[0], Integer.parseInt(parts[1]) - 1))
                            : Set.of(Choice.fails(each), Choice.isTrue(each)));
        }
        try {
            return of(new PipelineRun<>(new SingleCourse(choices), ScopeReader.pipeline(properties), every -> false));
        } catch (UnclearPipelineException e) {
            throw new AssertionError(e);
        }
    }

    private static PipelineCourse of(PipelineRun<Boolean> run) {
        Map<String, String> ends = new TreeMap<>();
        run.courses().forEach((activity, course) -> {
            if (course.entered()) {
                ends.put(activity.path(), course.succeeded() ? "Succeeded" : course.failed() ? "Failed" : "Skipped");
            }
        });
        return new PipelineCourse(run.succeeded() ? "Succeeded" : "Failed", ends);
    }

    /** The names of the activities that ended in a way, in alphabetical order, separated by blanks. */
    String that(String ended) {
        return ends.entrySet().stream()
                .filter(each -> each.getValue().equals(ended))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }
}
