package io.wkmigrate.translate;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.ir.Decision;
import io.wkmigrate.api.ir.Pipeline;
import java.util.List;
import java.util.Optional;

/**
 * A pipeline in the IR, with what was noted on the way there.
 *
 * @param activities every activity, those inside containers included, in source order
 * @param rewrites the wrappers and rewrites that changed the pipeline, in the order in which they ran
 * @param findings what there is to tell, those of the activities included
 * @param properties how the properties were accounted for
 */
public record TranslatedPipeline(
        Pipeline pipeline,
        List<TranslatedActivity> activities,
        List<AppliedRewrite> rewrites,
        List<Finding> findings,
        PropertyCount properties) {

    /**
     * What is known of an activity after translation.
     *
     * @param dormant whether it or a container around it is inactive
     * @param rule the rule that translated it, if one did
     * @param leftBehind what the rule left behind knowingly
     * @param decision why its data is moved in the way it is, if it moves some and there was a choice
     */
    public record TranslatedActivity(
            ActivityHeader header,
            boolean dormant,
            Optional<String> rule,
            List<LeftBehind> leftBehind,
            Optional<Decision> decision) {}
}
