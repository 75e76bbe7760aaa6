package io.wkmigrate.lower.value;

import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.expression.ReferencePath.Step;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.ir.ParameterType;
import io.wkmigrate.expression.placement.Encoding;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.JobValue.Note;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Known;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import io.wkmigrate.lower.plan.CallerFacts.Fact;
import io.wkmigrate.lower.plan.FactoryPlan;
import io.wkmigrate.lower.plan.FactoryPlan.PlannedPipeline;
import io.wkmigrate.lower.plan.ParameterNames;
import io.wkmigrate.lower.plan.ValueTypes;
import java.util.List;
import java.util.Optional;

/** What references mean at the start of a pipeline's job. */
public final class PipelineScope implements ReferenceScope {

    private final PlannedPipeline pipeline;
    private final FactoryPlan factory;
    private final VariableReads variables;

    public PipelineScope(PlannedPipeline pipeline, FactoryPlan factory, VariableReads variables) {
        this.pipeline = pipeline;
        this.factory = factory;
        this.variables = variables;
    }

    @Override
    public Resolution resolve(ReferencePath reference) {
        return switch (reference.root()) {
            case "pipeline" -> pipeline(reference.steps());
            case "variables" -> variables.atStart(reference.argument().orElse(""));
            case "item" -> new Unavailable("There is no loop around it.");
            case "activity" ->
                new Unavailable(
                        "The activity \"" + reference.argument().orElse("") + "\" is not known to have run before.");
            default -> new Unavailable("A pipeline does not know " + reference.root() + "().");
        };
    }

    private Resolution pipeline(List<Step> steps) {
        if (steps.isEmpty()) {
            return new Unavailable("It reads all of pipeline().");
        }
        boolean named = steps.size() > 1 && steps.get(1).key().isTextual();
        return switch (steps.get(0).name()) {
            case "parameters" ->
                named
                        ? parameter(steps.get(1).key().textValue())
                        : new Unavailable("It reads all parameters, or one whose name is computed.");
            case "globalparameters" ->
                named
                        ? factory.globals().resolve(steps.get(1).key().textValue())
                        : new Unavailable("It reads all global parameters, or one whose name is computed.");
            default -> system(steps.get(0));
        };
    }

    private Resolution parameter(String name) {
        return pipeline.parameters()
                .find(name)
                .<Resolution>map(each -> new Available(parameter(each), 2))
                .orElse(new Unavailable("The pipeline does not declare the parameter \"" + name + "\"."));
    }

    /** A parameter of the job; secure ones must not be published (section 6.3 of the target reference). */
    private static JobValue parameter(ParameterNames.Named named) {
        ParameterType type = named.parameter().type();
        JobValue value =
                JobValue.referenced(named.jobName(), JobText.jobParameter(named.jobName()), ValueTypes.of(type));
        return type == ParameterType.SECURE_STRING ? value.kept() : value;
    }

    /** The system values (VA-6). */
    private Resolution system(Step step) {
        return switch (step.name()) {
            case "runid" -> text("run_id", "job.run_id");
            case "pipeline" -> new Known(TextNode.valueOf(pipeline.pipeline().name()), 1);
            case "datafactory" -> factoryName();
            case "triggertime" ->
                new Available(
                        JobValue.referenced(
                                        "trigger_time",
                                        JobText.reference("job.start_time.iso_datetime"),
                                        Type.TEXT,
                                        Note.SYSTEM_VALUE_DIFFERS)
                                .encoded(Encoding.TIME),
                        1);
            case "triggeredbypipelinename" -> caller(Fact.NAME);
            case "triggeredbypipelinerunid" -> caller(Fact.RUN_ID);
            case "triggertype" -> text("trigger_type", "job.trigger.type", Note.SYSTEM_VALUE_DIFFERS);
            default ->
                new Unavailable("A job does not know pipeline()." + step.key().asText() + ".");
        };
    }

    /** Null unless another pipeline runs this one. */
    private Resolution caller(Fact fact) {
        String parameter = factory.callerFacts().read(pipeline, fact);
        Type type = Type.TEXT.or(Type.NULL);
        JobValue value = JobValue.referenced(parameter, JobText.jobParameter(parameter), type);
        return new Available(value.encoded(Encoding.OPTIONAL), 1);
    }

    private Resolution factoryName() {
        Optional<String> name = factory.factoryName();
        return name.isPresent()
                ? new Known(TextNode.valueOf(name.get()), 1)
                : factory.globals().factoryName();
    }

    private static Resolution text(String name, String reference, Note... notes) {
        return new Available(JobValue.referenced(name, JobText.reference(reference), Type.TEXT, notes), 1);
    }
}
