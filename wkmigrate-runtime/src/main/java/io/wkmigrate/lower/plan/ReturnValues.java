package io.wkmigrate.lower.plan;

import io.wkmigrate.lower.plan.FactoryPlan.PlannedPipeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which tasks return the values of pipelines (VA-5). Pipelines are lowered before those that run them, which need to know. */
public final class ReturnValues {

    private final Map<String, List<String>> tasks = new HashMap<>();

    /** Says that a task of the job of a pipeline returns values. */
    public void returns(PlannedPipeline pipeline, String taskKey) {
        tasks.computeIfAbsent(pipeline.jobKey(), unseen -> new ArrayList<>()).add(taskKey);
    }

    /** The tasks that return values. */
    public List<String> of(PlannedPipeline pipeline) {
        return List.copyOf(tasks.getOrDefault(pipeline.jobKey(), List.of()));
    }
}
