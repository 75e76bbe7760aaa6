package io.wkmigrate.api.ir;

import io.wkmigrate.api.finding.SourcePlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * A pipeline in the IR.
 *
 * @param name the name in ADF
 * @param description the description, if there is one
 * @param folder the folder of the user interface, its parts joined by {@code /}, if there is one
 * @param annotations the static tags
 * @param parameters in source order
 * @param variables in source order
 * @param concurrency how many runs may be active at once; absent means no limit (PO-8)
 * @param activities the top-level activities, in source order
 * @param tags tags for the job, by key; rewrites may change them
 * @param place where the pipeline stands
 */
public record Pipeline(
        String name,
        Optional<String> description,
        Optional<String> folder,
        List<String> annotations,
        List<Parameter> parameters,
        List<Variable> variables,
        OptionalInt concurrency,
        List<Activity> activities,
        Map<String, String> tags,
        SourcePlace place) {

    /** The same pipeline with other top-level activities. */
    public Pipeline withActivities(List<Activity> others) {
        return new Pipeline(
                name, description, folder, annotations, parameters, variables, concurrency, others, tags, place);
    }

    /** The same pipeline with other work in its activities, also in those inside others. */
    public Pipeline mapWork(UnaryOperator<ActivityKind.Work> change) {
        return withActivities(
                activities.stream().map(each -> each.mapWork(change)).toList());
    }

    /** The same pipeline with other tags. */
    public Pipeline withTags(Map<String, String> others) {
        return new Pipeline(
                name, description, folder, annotations, parameters, variables, concurrency, activities, others, place);
    }

    /** The same pipeline with one more tag, or another value for one that it has. */
    public Pipeline withTag(String tag, String value) {
        Map<String, String> more = new LinkedHashMap<>(tags);
        more.put(tag, value);
        return withTags(more);
    }
}
