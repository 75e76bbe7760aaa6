package io.wkmigrate.api.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.SourcePlace;
import java.util.List;

/**
 * A list of activities inside a container: one branch or body (EX-1). A container rule binds it and hands it to
 * {@link io.wkmigrate.api.rule.TranslationContext#translate(ActivityScope)}.
 *
 * @param activities the activities as JSON, in source order
 * @param place where the list stands
 */
public record ActivityScope(List<JsonNode> activities, SourcePlace place) {

    /** The same for others, since nodes of Jackson can be changed. */
    public ActivityScope copy() {
        return new ActivityScope(
                activities.stream().<JsonNode>map(JsonNode::deepCopy).toList(), place);
    }
}
