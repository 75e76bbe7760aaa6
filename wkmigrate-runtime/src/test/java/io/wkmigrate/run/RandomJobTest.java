package io.wkmigrate.run;

import static io.wkmigrate.api.finding.Findings.EXPRESSION_NOT_COMPILED;
import static io.wkmigrate.api.finding.Findings.ITEM_COMPUTED;
import static io.wkmigrate.api.finding.Findings.ITEM_TEXT;
import static io.wkmigrate.api.finding.Findings.SECRET_LITERAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.lower.plan.ParameterText;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A job hands on the values that ADF hands on, and goes where ADF goes, whatever the expressions are. {@code
 * -Dwkmigrate.pipelines=20000} tries more than the suite does, and {@code -Dwkmigrate.seed=7} others.
 */
class RandomJobTest {

    private static final int PIPELINES = Integer.getInteger("wkmigrate.pipelines", 75);

    private static final long SEED = Long.getLong("wkmigrate.seed", 1);

    private static final int BATCH = 25;

    private static final int SHOWN = 20;

    private final List<String> differences = new ArrayList<>();
    private int compared;

    @Test
    void aJobDoesWhatThePipelineDoes() {
        assumeTrue(NotebookServer.instance().isPresent(), "python3 is not installed");
        assumeTrue(
                PIPELINES > 0, "it still finds a difference (whole fractions); run it with -Dwkmigrate.pipelines=200");
        for (int i = 0; i < PIPELINES && differences.size() < SHOWN; i += BATCH) {
            compareSome(new SplittableRandom(SEED * 1_000_003 + i));
        }
        assertThat(differences).as("seed %d", SEED).isEmpty();
        assertThat(compared).as("pipelines that can be compared").isGreaterThan(PIPELINES * 3 / 4);
    }

    /** Several pipelines are converted together, since a conversion takes longer than a run. */
    private void compareSome(SplittableRandom random) {
        RandomPipelines factory = new RandomPipelines();
        Adf adf = Adf.factory();
        for (int i = 0; i < BATCH; i++) {
            new RandomPipeline(factory, random).add("P" + i, random.nextInt(1, 5), true);
        }
        factory.pipelines().forEach((name, properties) -> adf.pipeline(name, properties.toString()));
        Converted converted = adf.convert();
        for (int i = 0; i < BATCH; i++) {
            compare(factory, converted, "P" + i);
        }
    }

    private void compare(RandomPipelines factory, Converted converted, String pipeline) {
        List<String> run = factory.runBy(pipeline);
        Set<String> byHand = names(converted, run, EXPRESSION_NOT_COMPILED);
        byHand.addAll(names(converted, run, SECRET_LITERAL));
        if (!byHand.isEmpty()) {
            return;
        }
        Set<String> elementsAreText = names(converted, run, ITEM_TEXT);
        elementsAreText.addAll(names(converted, run, ITEM_COMPUTED));
        try {
            Comparison comparison = new Comparison(
                    inAdf(factory, pipeline, UnaryOperator.identity()),
                    List.of(
                            inAdf(factory, pipeline, each -> eachMember(each, RandomJobTest::asRead)),
                            inAdf(factory, pipeline, each -> eachMember(each, RandomJobTest::asText)),
                            inAdf(factory, pipeline, each -> eachMember(each, RandomJobTest::asPassed))),
                    inJob(factory, converted, pipeline),
                    elementsAreText);
            run.forEach(each -> comparison.compare(factory.pipeline(each).path("activities")));
            comparison.differences.stream().limit(1).forEach(each -> differences.add(pipeline + " " + each));
            compared++;
        } catch (AdfRun.Unspecified nothingToCompareWith) {
            return;
        }
    }

    private static Set<String> names(Converted converted, List<String> pipelines, FindingCode code) {
        return converted.result().pipelines().stream()
                .filter(each -> pipelines.contains(each.name()))
                .flatMap(each -> each.activities().stream())
                .filter(each -> each.findings().stream().map(Finding::code).anyMatch(code::equals))
                .map(ActivityResult::path)
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Trace inAdf(RandomPipelines factory, String pipeline, UnaryOperator<JsonNode> element) {
        Trace trace = new Trace();
        new AdfRun(factory, pipeline, element, trace).run(JsonNodeFactory.instance.objectNode());
        return trace;
    }

    /** A default that Databricks would replace something in is not written; whoever starts the job gives the value. */
    private static Trace inJob(RandomPipelines factory, Converted converted, String pipeline) {
        String job = pipeline.toLowerCase(Locale.ROOT);
        JobRun run = new JobRun(converted, NotebookServer.instance().orElseThrow());
        factory.outputs().properties().forEach(each -> run.puttingOut(each.getKey(), each.getValue()));
        factory.exits().forEach(run::exiting);
        Map<String, String> given = new LinkedHashMap<>();
        factory.pipeline(pipeline).path("parameters").properties().forEach(each -> {
            if (converted.parameters(job).get(each.getKey()).isEmpty()) {
                given.put(each.getKey(), ParameterText.of(each.getValue().path("defaultValue")));
            }
        });
        return run.run(job, given).trace();
    }

    /** What is told of elements (ITEM_TEXT, ITEM_COMPUTED): their members reach a job as text. */
    private static JsonNode eachMember(JsonNode element, UnaryOperator<JsonNode> read) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        element.properties().forEach(each -> members.set(each.getKey(), read.apply(each.getValue())));
        return members;
    }

    private static JsonNode asText(JsonNode value) {
        return TextNode.valueOf(value.isTextual() ? value.textValue() : DynamicReferences.text(value));
    }

    /** A notebook that drives a loop passes members as the parameters of a job. */
    private static JsonNode asPassed(JsonNode value) {
        return value.isContainerNode() ? value : TextNode.valueOf(ParameterText.of(value));
    }

    /** Text that is an object or an array is read as one. */
    private static JsonNode asRead(JsonNode value) {
        String text = asText(value).textValue();
        try {
            return text.startsWith("{") || text.startsWith("[") ? RandomPipelines.json(text) : TextNode.valueOf(text);
        } catch (IllegalArgumentException noJson) {
            return value;
        }
    }

    /** The comparison of what was seen of one run. */
    private record Comparison(
            Trace exact, List<Trace> told, Trace job, Set<String> elementsAreText, List<String> differences) {

        Comparison(Trace exact, List<Trace> told, Trace job, Set<String> elementsAreText) {
            this(exact, told, job, elementsAreText, new ArrayList<>());
        }

        void compare(JsonNode json) {
            json.forEach(this::compare);
            String notebook = json.at("/typeProperties/notebookPath").asText();
            if (!notebook.isEmpty()) {
                compare(json, notebook, json.at("/typeProperties/baseParameters"));
            } else if (json.at("/typeProperties/variableName").isTextual()) {
                compare(json, json.path("name").asText(), json);
            }
        }

        /** Where a loop computes with text, what comes after it may differ, too. */
        private void compare(JsonNode activity, String what, JsonNode parameters) {
            List<JsonNode> inAdf = exact.of(what, parameters);
            List<JsonNode> inJob = job.of(what, parameters);
            boolean isTold = !elementsAreText.isEmpty()
                    && told.stream().anyMatch(each -> each.of(what, parameters).equals(inJob));
            if (!inJob.equals(inAdf) && !isTold) {
                differences.add(activity + "\n  in ADF    " + inAdf + "\n  in a job  " + inJob);
            }
        }
    }
}
