package io.wkmigrate.lower.assembly;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.ir.Pipeline;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tags of a job: where it comes from, the folder and the annotations of its pipeline, and those that rewrites set. */
public final class JobTags {

    private static final int MAX_LENGTH = 127;

    private JobTags() {}

    public static Map<String, JobText> of(Pipeline pipeline, String factory) {
        Map<String, JobText> tags = new LinkedHashMap<>();
        tags.put("adf_factory", value(factory));
        tags.put("adf_pipeline", value(pipeline.name()));
        pipeline.folder().ifPresent(each -> tags.put("adf_folder", value(each)));
        pipeline.annotations().forEach(each -> tags.put(key(each), value("annotation")));
        pipeline.tags().forEach((name, value) -> tags.put(key(name), value(value)));
        return tags;
    }

    /** Tags become tags of clusters, whose names may hold letters, digits and a few signs. */
    private static String key(String text) {
        String legal = text.replaceAll("[^\\p{L}\\p{N} +=._:@-]+", "_").strip();
        return shortened(legal.isEmpty() ? "annotation" : legal);
    }

    private static JobText value(String text) {
        return JobText.prose(shortened(text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")));
    }

    private static String shortened(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH - 1));
    }
}
