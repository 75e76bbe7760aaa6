package io.wkmigrate.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.convert.ConversionOptions;
import java.util.Optional;

/**
 * Converts a small factory with the rules of a module, those that come with wkmigrate around them, and hands back what
 * became of it. It takes the way of a real factory: translated, rewritten, lowered, proven, written.
 *
 * <pre>{@code
 * PipelineHarness.of(new AcmeRuleModule())
 *         .pipeline("Nightly", """
 *                 [{"name": "Pause", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}}]
 *                 """)
 *         .expecting(Findings.WAITING_COSTS)
 *         .convert()
 *         .jobHas("nightly", """
 *                 tags:
 *                   owner: logistics
 *                 """);
 * }</pre>
 *
 * <p>Whatever a test looks at, every conversion is checked:
 *
 * <ul>
 *   <li>exactly the expected findings were reported, those of the proof of control flow among them;
 *   <li>some rule of the module was used, unless the test says {@link #withoutUse};
 *   <li>every file, pipeline, activity and property of the source is accounted for;
 *   <li>converting once more gives the same bytes and the same result;
 *   <li>the program would take the module: its rules are watched over as those of a rule jar are, so one that throws,
 *       does not come to an end, returns what cannot be, or changes its input is at fault here, too, and becomes a finding;
 *   <li>a rewrite that is applied to its own result changes nothing more;
 *   <li>tasks and references of the jobs lead somewhere, and nothing starts by itself.
 * </ul>
 *
 * <p>A harness is immutable: what several tests have in common can be kept in a constant.
 */
public final class PipelineHarness {

    private final RuleModule module;
    private final Draft draft;
    private final ExpectedFindings findings;
    private final boolean used;

    private PipelineHarness(RuleModule module, Draft draft, ExpectedFindings findings, boolean used) {
        this.module = module;
        this.draft = draft;
        this.findings = findings;
        this.used = used;
    }

    /** A harness for a module: the class that the processor generated for the rules under test. */
    public static PipelineHarness of(RuleModule module) {
        return new PipelineHarness(module, Draft.EMPTY, ExpectedFindings.NONE, true);
    }

    /**
     * The same harness with one more pipeline.
     *
     * @param json its {@code properties}, or only the list of its activities
     */
    public PipelineHarness pipeline(String name, String json) {
        JsonNode given = DefinitionFiles.json(json);
        JsonNode properties =
                given.isArray() ? JsonNodeFactory.instance.objectNode().set("activities", given) : given;
        return with(draft.with(DefinitionKind.PIPELINE, name, properties));
    }

    /** The same harness with one more linked service, given its {@code properties}. */
    public PipelineHarness linkedService(String name, String properties) {
        return define(DefinitionKind.LINKED_SERVICE, name, properties);
    }

    /** The same harness with one more dataset, given its {@code properties}. */
    public PipelineHarness dataset(String name, String properties) {
        return define(DefinitionKind.DATASET, name, properties);
    }

    /** The same harness with one more trigger, given its {@code properties}. */
    public PipelineHarness trigger(String name, String properties) {
        return define(DefinitionKind.TRIGGER, name, properties);
    }

    /** The same harness with a definition of any kind, given its {@code properties}. */
    public PipelineHarness define(DefinitionKind kind, String name, String properties) {
        return with(draft.with(kind, name, DefinitionFiles.json(properties)));
    }

    /** The same harness; files become Delta tables, as {@code --files-to-delta} says. */
    public PipelineHarness filesToDelta() {
        return with(draft.with(ConversionOptions.ofFilesToDelta(true)));
    }

    /** The same harness; one more finding of this code must be reported, wherever. */
    public PipelineHarness expecting(FindingCode code) {
        return new PipelineHarness(module, draft, findings.with(code, Optional.empty()), used);
    }

    /**
     * The same harness; one more finding of this code must be reported at this place.
     *
     * @param pointer a JSON pointer into the definition's file, such as {@code /properties/activities/0/typeProperties/x}
     */
    public PipelineHarness expecting(FindingCode code, String pointer) {
        return new PipelineHarness(module, draft, findings.with(code, Optional.of(pointer)), used);
    }

    /** The same harness, for a test that shows what the rules of the module leave alone: none of them may be used. */
    public PipelineHarness withoutUse() {
        return new PipelineHarness(module, draft, findings, false);
    }

    private PipelineHarness with(Draft other) {
        return new PipelineHarness(module, other, findings, used);
    }

    /** Converts the factory, and fails when something does not hold that must hold for every conversion. */
    public ConvertedFactory convert() {
        Trial first = Trial.of(draft, module);
        Trial second = Trial.of(draft, module);
        new TrialCheck(first, second, findings, used).check();
        return first.converted();
    }
}
