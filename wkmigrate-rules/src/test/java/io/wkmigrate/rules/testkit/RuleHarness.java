package io.wkmigrate.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleModule;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Translates one definition with the rules of a module and hands back what became of it.
 *
 * <pre>{@code
 * RuleHarness.of("builtin").translate("""
 *         {"name": "Wait", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}}
 *         """, Findings.WAITING_COSTS);
 * }</pre>
 *
 * <p>Whatever a test looks at, the harness checks that exactly the expected findings were reported, that every JSON leaf
 * was accounted for once, that no container's activities were forgotten, that a second translation gives the same, and
 * that the input was left as it was.
 */
public final class RuleHarness {

    private static final JsonMapper JSON = new JsonMapper();

    private final TestedModule rules;
    private final Surroundings surroundings;

    private RuleHarness(TestedModule rules, Surroundings surroundings) {
        this.rules = rules;
        this.surroundings = surroundings;
    }

    /** A harness for the module of this name on the class path. */
    public static RuleHarness of(String moduleName) {
        RuleModule found = TestedModule.onClassPath()
                .filter(each -> each.name().equals(moduleName))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No module \"" + moduleName + "\" on the class path"));
        return of(found);
    }

    /** A harness for a module: the class that the processor generated for the rules under test. */
    public static RuleHarness of(RuleModule module) {
        return new RuleHarness(TestedModule.of(module), Surroundings.NONE);
    }

    /** The same harness with the rules that come with wkmigrate around the module, such as those that it wraps. */
    public RuleHarness withBuiltIn() {
        return new RuleHarness(rules.withOthers(), surroundings);
    }

    /** The same harness with a definition that others may refer to; {@code json} is its {@code properties}. */
    public RuleHarness with(DefinitionKind kind, String name, String json) {
        return new RuleHarness(rules, surroundings.with(kind, name, parse(json)));
    }

    /** The same harness with a linked service that has been translated already. */
    public RuleHarness with(String name, Connection connection) {
        return new RuleHarness(rules, surroundings.with(name, connection));
    }

    /** The same harness with a dataset that has been translated already. */
    public RuleHarness with(String name, Dataset dataset) {
        return new RuleHarness(rules, surroundings.with(name, dataset));
    }

    /** The same harness, asked for files to become Delta tables. */
    public RuleHarness withFilesToDelta() {
        return new RuleHarness(rules, surroundings.withFilesToDelta());
    }

    /** Translates an activity; exactly the expected findings must be reported. */
    public Translation<Activity> translate(String activity, FindingCode... expected) {
        return run(parse(activity), FakeEngine::activity, expected);
    }

    /** Translates a linked service ({@code name} and {@code properties}); exactly the expected findings must be reported. */
    public Translation<Connection> connect(String linkedService, FindingCode... expected) {
        return run(parse(linkedService), FakeEngine::linkedService, expected);
    }

    /** Translates a trigger ({@code name} and {@code properties}); exactly the expected findings must be reported. */
    public Translation<Trigger> schedule(String trigger, FindingCode... expected) {
        return run(parse(trigger), FakeEngine::trigger, expected);
    }

    /** Translates a dataset ({@code name} and {@code properties}); exactly the expected findings must be reported. */
    public Translation<Dataset> locate(String dataset, FindingCode... expected) {
        return run(parse(dataset), FakeEngine::dataset, expected);
    }

    /** Translates the source of an activity; exactly the expected findings must be reported. */
    public Translation<CopySource> read(String source, Dataset dataset, FindingCode... expected) {
        return run(parse(source), (engine, json) -> engine.source(json, Optional.of(dataset)), expected);
    }

    /** Translates the sink of an activity; exactly the expected findings must be reported. */
    public Translation<CopySink> write(String sink, Dataset dataset, FindingCode... expected) {
        return run(parse(sink), (engine, json) -> engine.sink(json, Optional.of(dataset)), expected);
    }

    /** Applies the rewrites of the module to a pipeline; applied to their result they must change nothing more. */
    public Pipeline rewrite(Pipeline pipeline) {
        return rewritten(pipeline, rules.module().pipelineRewrites(), PipelineRewrite::rewrite);
    }

    /** Applies the rewrites of the module to a job; applied to their result they must change nothing more. */
    public Job rewrite(Job job) {
        return rewritten(job, rules.module().jobRewrites(), JobRewrite::rewrite);
    }

    private <T, W> T rewritten(T before, Map<String, W> rewrites, BiFunction<W, T, T> application) {
        T rewritten = before;
        for (RuleDescriptor each : rules.module().catalogue().stream()
                .filter(rule -> rewrites.containsKey(rule.id()))
                .sorted(Comparator.comparingInt(RuleDescriptor::priority).thenComparing(RuleDescriptor::id))
                .toList()) {
            rewritten = application.apply(rewrites.get(each.id()), rewritten);
            assertThat(application.apply(rewrites.get(each.id()), rewritten))
                    .as("%s applied to its own result", each.id())
                    .isEqualTo(rewritten);
        }
        return rewritten;
    }

    private <R> Translation<R> run(JsonNode source, Step<R> step, FindingCode... expected) {
        JsonNode before = source.deepCopy();
        Translation<R> first = once(source, step);
        Translation<R> second = once(source, step);
        assertThat(source).as("the input").isEqualTo(before);
        assertThat(second.outcome()).as("a second translation").isEqualTo(first.outcome());
        assertThat(second.findings()).as("findings of a second translation").isEqualTo(first.findings());
        assertThat(first.findings())
                .extracting(Finding::code)
                .as("codes of the findings %s", first.findings())
                .containsExactlyInAnyOrder(expected);
        return first;
    }

    private <R> Translation<R> once(JsonNode source, Step<R> step) {
        FakeEngine engine = new FakeEngine(rules, surroundings);
        R outcome = step.run(engine, source);
        engine.log().check();
        return new Translation<>(
                Optional.ofNullable(outcome),
                engine.log().findings(),
                engine.log().secrets());
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("The JSON of the test is malformed: " + malformed.getMessage(), malformed);
        }
    }

    @FunctionalInterface
    private interface Step<R> {
        @Nullable
        R run(FakeEngine engine, JsonNode source);
    }
}
