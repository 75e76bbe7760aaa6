package io.wkmigrate.lower.value;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.expression.Placement;
import io.wkmigrate.expression.Placement.InJob;
import io.wkmigrate.expression.Placement.NotPlaced;
import io.wkmigrate.expression.Placement.Note;
import io.wkmigrate.expression.Placement.ValueType;
import io.wkmigrate.expression.ReferenceScope;
import io.wkmigrate.lower.plan.FactoryPlan;
import io.wkmigrate.lower.plan.FactoryPlan.PlannedPipeline;
import java.util.List;
import java.util.Locale;

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
    public Placement parameter(String name) {
        return pipeline.parameters()
                .find(name)
                .<Placement>map(each -> new InJob(
                        JobText.jobParameter(each.jobName()),
                        ValueType.of(each.parameter().type()),
                        List.of()))
                .orElse(new NotPlaced("The pipeline does not declare the parameter \"" + name + "\"."));
    }

    @Override
    public Placement globalParameter(String name) {
        return factory.globals().place(name);
    }

    @Override
    public Placement system(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "runid" -> new InJob(JobText.reference("job.run_id"), ValueType.TEXT, List.of());
            case "pipeline" -> constant(pipeline.pipeline().name());
            case "datafactory" ->
                factory.factoryName()
                        .map(PipelineScope::constant)
                        .orElse(new NotPlaced("The source does not say the name of the factory."));
            case "triggertime" -> differing("job.start_time.iso_datetime");
            case "triggertype" -> differing("job.trigger.type");
            default -> new NotPlaced("A job does not know pipeline()." + name + ".");
        };
    }

    private static Placement differing(String reference) {
        return new InJob(JobText.reference(reference), ValueType.TEXT, List.of(Note.SYSTEM_VALUE_DIFFERS));
    }

    private static Placement constant(String text) {
        return JobText.literal(text)
                .<Placement>map(each -> new InJob(each, ValueType.TEXT, List.of()))
                .orElse(new NotPlaced("It holds braces that Databricks would replace."));
    }

    @Override
    public Placement variable(String name) {
        return variables.atStart(name);
    }

    @Override
    public Placement item(List<String> path) {
        return new NotPlaced("There is no loop around it.");
    }
}
