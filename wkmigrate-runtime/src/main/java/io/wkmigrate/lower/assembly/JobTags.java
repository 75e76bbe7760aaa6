package io.wkmigrate.lower.assembly;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.TagText;
import io.wkmigrate.api.ir.Pipeline;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tags of a job: where it comes from, the folder and the annotations of its pipeline, and those that rewrites set. */
public final class JobTags {

    private JobTags() {}

    public static Map<String, JobText> of(Pipeline pipeline, String factory) {
        Map<String, JobText> tags = new LinkedHashMap<>();
        tags.put("adf_factory", TagText.value(factory));
        tags.put("adf_pipeline", TagText.value(pipeline.name()));
        pipeline.folder().ifPresent(each -> tags.put("adf_folder", TagText.value(each)));
        pipeline.annotations().forEach(each -> tags.put(name(each), TagText.value("annotation")));
        pipeline.tags().forEach((name, value) -> tags.put(name(name), TagText.value(value)));
        return tags;
    }

    private static String name(String text) {
        return TagText.name(text, "annotation");
    }
}
