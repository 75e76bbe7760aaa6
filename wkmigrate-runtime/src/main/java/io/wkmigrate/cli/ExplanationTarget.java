package io.wkmigrate.cli;

import io.wkmigrate.report.Explanation;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pipeline, or an activity in it, as somebody types it.
 *
 * @param text {@code PIPELINE} or {@code PIPELINE/ACTIVITY}, where the activity is a path of names; case is ignored
 */
record ExplanationTarget(String text) {

    /** Everything in a factory that is called so. */
    List<Explanation> in(FactoryResult factory) {
        return factory.pipelines().stream()
                .flatMap(pipeline -> in(factory, pipeline))
                .toList();
    }

    /** The names that could have been meant: pipelines, and the activities of the pipeline that was named. */
    List<String> candidates(FactoryResult factory) {
        return factory.pipelines().stream()
                .flatMap(pipeline -> Stream.concat(
                        Stream.of(pipeline.name()),
                        pipeline.activities().stream()
                                .map(each -> pipeline.name() + "/" + each.path())
                                .filter(each -> startsWith(pipeline.name() + "/"))))
                .toList();
    }

    private Stream<Explanation> in(FactoryResult factory, PipelineResult pipeline) {
        if (text.equalsIgnoreCase(pipeline.name())) {
            return Stream.of(new Explanation(factory, pipeline, Optional.empty()));
        }
        return pipeline.activities().stream()
                .filter(each -> text.equalsIgnoreCase(pipeline.name() + "/" + each.path()))
                .map(each -> new Explanation(factory, pipeline, Optional.of(each)));
    }

    private boolean startsWith(String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
