package io.wkmigrate.verify.adf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The conditions of a dependency as the ends that they accept (EX-3, EX-6). */
final class Conditions {

    private Conditions() {}

    /** Reads a list of conditions; an edge without a condition is one on success (EX-11). */
    static Set<Status> read(JsonNode conditions) throws UnclearPipelineException {
        Set<Status> accepted = EnumSet.noneOf(Status.class);
        for (JsonNode each : conditions) {
            if (each.asText().equalsIgnoreCase("Completed")) {
                accepted.add(Status.SUCCEEDED);
                accepted.add(Status.FAILED);
            } else {
                accepted.add(status(each.asText()));
            }
        }
        return accepted.isEmpty() ? EnumSet.of(Status.SUCCEEDED) : accepted;
    }

    /** Reads how an activity ends, or is taken to end. */
    static Status status(String text) throws UnclearPipelineException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "succeeded" -> Status.SUCCEEDED;
            case "failed" -> Status.FAILED;
            case "skipped" -> Status.SKIPPED;
            default ->
                throw new UnclearPipelineException(
                        "\"" + text + "\" is none of Succeeded, Failed, Skipped and Completed.");
        };
    }
}
