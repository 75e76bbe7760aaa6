package io.wkmigrate.lower.trigger;

import io.wkmigrate.api.definition.TriggerDefinition.Start;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.ParameterType;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.DependsOn;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.expression.placement.ExpressionPlacement;
import io.wkmigrate.lower.assembly.LoweringOutput;
import io.wkmigrate.lower.plan.FactoryPlan.PlannedPipeline;
import io.wkmigrate.lower.plan.KeyAllocator;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.plan.ValueTypes;
import io.wkmigrate.lower.value.Evaluation;
import io.wkmigrate.lower.value.NotebookValues;
import io.wkmigrate.lower.value.ValuePlacer;
import io.wkmigrate.lower.work.EvaluateNotebook;
import io.wkmigrate.lower.workflow.Workflow.Helper;
import io.wkmigrate.lower.workflow.Workflow.MissingValue;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks of a job that runs a pipeline's job with the values of a trigger. */
final class ScheduledRun {

    private static final String RUN = "run";

    private static final String EVALUATE = "evaluate";

    private final String jobKey;
    private final Trigger trigger;
    private final Start start;
    private final PlannedPipeline pipeline;
    private final LoweringOutput output;
    private final Reporter reporter;
    private final List<Task> tasks = new ArrayList<>();

    ScheduledRun(String jobKey, Trigger trigger, Start start, PlannedPipeline pipeline, LoweringOutput output) {
        this.jobKey = jobKey;
        this.trigger = trigger;
        this.start = start;
        this.pipeline = pipeline;
        this.output = output;
        this.reporter = new Reporter(output.findings(), pipeline.pipeline().name(), Optional.empty());
    }

    /** The tasks: one that runs the pipeline's job, and before it one that computes what it is passed, if need be. */
    List<Task> tasks(ExpressionPlacement placement) {
        Evaluation evaluation = new Evaluation(() -> EVALUATE);
        ValuePlacer placer =
                new ValuePlacer(placement, new TriggerScope(), evaluation, reporter, output.tally(), false);
        Map<String, JobText> arguments = arguments(placer);
        if (evaluation.taskKey().isPresent()) {
            evaluate(evaluation, placement);
        }
        List<DependsOn> dependsOn =
                evaluation.taskKey().map(DependsOn::on).stream().toList();
        add(RUN, dependsOn, new TaskWork.RunJob(JobText.jobId(pipeline.jobKey()), arguments), Optional.empty());
        return List.copyOf(tasks);
    }

    private Map<String, JobText> arguments(ValuePlacer placer) {
        Map<String, JobText> arguments = new LinkedHashMap<>();
        start.parameters().forEach((name, value) -> {
            var declared = pipeline.parameters().find(name);
            if (declared.isEmpty()) {
                report(
                        Findings.PARAMETER_UNKNOWN,
                        "The pipeline \"" + pipeline.pipeline().name() + "\" does not declare \"" + name + "\".");
            } else if (declared.get().parameter().type() == ParameterType.SECURE_STRING) {
                report(Findings.TRIGGER_VALUE_COMPUTED, "The value of \"" + name + "\" is secure and is not passed.");
            } else {
                arguments.put(
                        declared.get().jobName(),
                        placer.argument(
                                name,
                                value,
                                ValueTypes.of(declared.get().parameter().type())));
            }
        });
        return arguments;
    }

    private void evaluate(Evaluation evaluation, ExpressionPlacement placement) {
        NotebookValues values = new NotebookValues(
                placement.functions(), new TriggerScope(), new KeyAllocator(KeyAllocator.Style.TASK));
        PythonNotebook notebook = new EvaluateNotebook(evaluation, values).notebook();
        String file = "src/" + jobKey + "/" + EVALUATE + ".py";
        String what = "Values of the trigger \"" + trigger.name() + "\" for the ADF pipeline \""
                + pipeline.pipeline().name() + "\", by wkmigrate";
        output.notebook(file, () -> notebook, List.of(what, "Source: " + trigger.place()));
        evaluation.missing().forEach((name, why) -> output.missing(new MissingValue(file, "", name, why)));
        add(EVALUATE, List.of(), new TaskWork.BundleNotebook(file, values.parameters()), Optional.of(file));
    }

    private void add(String key, List<DependsOn> dependsOn, TaskWork work, Optional<String> notebook) {
        tasks.add(Task.plain(key, Optional.empty(), dependsOn, RunIf.ALL_SUCCESS, work));
        output.sourceMap(List.of(new SourceMapEntry(
                jobKey,
                key,
                notebook,
                pipeline.pipeline().name(),
                "",
                trigger.place(),
                notebook.map(unused -> Helper.EVALUATE))));
    }

    private void report(Findings code, String message) {
        reporter.report(code, start.pipeline().place(), "The trigger \"" + trigger.name() + "\": " + message);
    }
}
