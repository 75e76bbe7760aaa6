package io.wkmigrate.policy;

import io.wkmigrate.api.job.JobOrigin;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A text with variables in it: {@code {folder|suffix( / )}{pipeline}}. */
record Template(List<Part> parts) {

    /** Takes the parts over. */
    Template {
        parts = List.copyOf(parts);
    }

    /** What a template may ask for. */
    enum Variable {
        PIPELINE,
        FOLDER,
        FACTORY,
        ACTIVITY;

        /** How it is written. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A piece of a template. */
    sealed interface Part {

        /** Text as it is. */
        record Text(String text) implements Part {}

        /** A variable, and what is done to it in order. */
        record Filled(Variable variable, List<Step> steps) implements Part {}
    }

    /** A filter and its argument, the empty text if it takes none. */
    record Step(TemplateFilter filter, String argument) {}

    /** The text for a job. */
    String fill(JobOrigin job) {
        return fill(job, "");
    }

    /** The text for a task. */
    String fill(JobOrigin job, String activity) {
        return parts.stream()
                .map(each -> each instanceof Part.Filled variable
                        ? filled(variable, job, activity)
                        : ((Part.Text) each).text())
                .collect(Collectors.joining())
                .strip();
    }

    private static String filled(Part.Filled part, JobOrigin job, String activity) {
        String text = switch (part.variable()) {
            case PIPELINE -> job.pipeline();
            case FOLDER -> job.folder().orElse("");
            case FACTORY -> job.factory();
            case ACTIVITY -> activity;
        };
        for (Step each : part.steps()) {
            text = each.filter().apply(text, each.argument());
        }
        return text;
    }
}
