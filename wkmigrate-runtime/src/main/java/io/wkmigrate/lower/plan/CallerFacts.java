package io.wkmigrate.lower.plan;

import io.wkmigrate.api.value.Expression;
import io.wkmigrate.lower.plan.FactoryPlan.PlannedPipeline;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What pipelines read of those that run them (VA-6). A job knows nothing of its caller, so it gets a parameter for each fact
 * that it reads, and its callers, which are lowered after it, pass it. The parameter has the key of the job in its name: a
 * job's own parameters are pushed into the jobs that it runs, and would win there (section 6.1 of the target reference).
 */
public final class CallerFacts {

    private final Map<String, Map<Fact, String>> parameters = new HashMap<>();

    /** A fact about the caller. */
    public enum Fact {
        NAME("triggered_by_pipeline", "pipeline().Pipeline"),
        RUN_ID("triggered_by_run", "pipeline().RunId");

        private final String suffix;
        private final String code;

        Fact(String suffix, String code) {
            this.suffix = suffix;
            this.code = code;
        }

        /** The fact as the caller itself reads it. */
        public Expression expression() {
            return new Expression.Whole(code);
        }
    }

    /** The parameter that holds a fact, which is passed from now on. */
    public String read(PlannedPipeline pipeline, Fact fact) {
        return parameters
                .computeIfAbsent(pipeline.jobKey(), unseen -> new EnumMap<>(Fact.class))
                .computeIfAbsent(
                        fact,
                        unseen -> pipeline.parameters().namesBelow().allocate(pipeline.jobKey() + "_" + fact.suffix));
    }

    /** The facts that a pipeline reads, and the parameters that hold them. */
    public Map<Fact, String> of(PlannedPipeline pipeline) {
        return Collections.unmodifiableMap(parameters.getOrDefault(pipeline.jobKey(), Map.of()));
    }
}
