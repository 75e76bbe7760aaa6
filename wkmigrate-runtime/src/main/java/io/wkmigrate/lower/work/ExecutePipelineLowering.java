package io.wkmigrate.lower.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ExecutePipeline;
import io.wkmigrate.api.ir.ParameterType;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.assembly.PipelineContext;
import io.wkmigrate.lower.plan.FactoryPlan.PlannedPipeline;
import io.wkmigrate.lower.plan.ParameterNames;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.plan.ValueTypes;
import io.wkmigrate.lower.value.ValuePlacer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowers Execute Pipeline activities to tasks that run the child's job (EP-1 to EP-5). */
final class ExecutePipelineLowering {

    private final JobAssembly job;
    private final PipelineContext context;
    private final Activity activity;
    private final String taskKey;
    private final ValuePlacer values;
    private final Reporter reporter;

    ExecutePipelineLowering(JobAssembly job, Activity activity, String taskKey, ValuePlacer values, Reporter reporter) {
        this.job = job;
        this.context = job.context();
        this.activity = activity;
        this.taskKey = taskKey;
        this.values = values;
        this.reporter = reporter;
    }

    LoweredWork lower(ExecutePipeline execute) {
        Reference.Pipeline reference = execute.pipeline();
        String name = reference.literalName().orElse("");
        Optional<PlannedPipeline> child = context.factory().pipeline(name);
        if (child.isEmpty()) {
            return placeholder(Findings.CHILD_MISSING, "The pipeline \"" + name + "\" is not part of the source.");
        }
        if (context.factory().isRecursive(context.pipeline(), child.get())) {
            return placeholder(Findings.RECURSION, "The pipeline \"" + name + "\" runs this pipeline again.");
        }
        TaskWork.RunJob run = new TaskWork.RunJob(JobText.jobId(child.get().jobKey()), arguments(execute, child.get()));
        LoweredWork lowered = execute.waitOnCompletion()
                ? LoweredWork.of(run, new TaskCompute.None(), List.of())
                : started(run, child.get().pipeline().name());
        return lowered.with(new ChildOutput(
                taskKey,
                child.get().pipeline().name(),
                context.factory().returnValues().of(child.get()),
                execute.waitOnCompletion()));
    }

    /** Only the Jobs API starts a job without waiting for it. */
    private LoweredWork started(TaskWork.RunJob run, String child) {
        reporter.report(
                Findings.FIRE_AND_FORGET,
                activity.header().place(),
                "ADF does not wait for the pipeline \"" + child + "\".");
        JobNotebook notebook = JobNotebook.starting(run, job.parameterNames());
        return LoweredWork.notebook(notebook.notebook(), notebook.parameters(), "Start");
    }

    private LoweredWork placeholder(FindingCode code, String message) {
        reporter.report(code, activity.header().place(), message);
        return LoweredWork.notebook(() -> PlaceholderNotebook.of(activity.header(), message, Map.of()), "Placeholder");
    }

    private Map<String, JobText> arguments(ExecutePipeline execute, PlannedPipeline child) {
        Map<String, JobText> arguments = new LinkedHashMap<>();
        execute.parameters().forEach((name, value) -> {
            Optional<ParameterNames.Named> declared = child.parameters().find(name);
            if (declared.isEmpty()) {
                reporter.report(
                        Findings.PARAMETER_UNKNOWN,
                        value.place(),
                        "The pipeline \"" + child.pipeline().name() + "\" does not declare \"" + name + "\".");
                return;
            }
            if (value.literal().filter(JsonNode::isNull).isPresent()) {
                reporter.report(Findings.NULL_LEFT_OUT, value.place(), "The argument \"" + name + "\" is null.");
                return;
            }
            ParameterType type = declared.get().parameter().type();
            if (type == ParameterType.SECURE_STRING) {
                reporter.report(
                        Findings.SECURE_PARAMETER, value.place(), "The value of \"" + name + "\" is not passed.");
                return;
            }
            arguments.put(declared.get().jobName(), values.argument("parameters." + name, value, ValueTypes.of(type)));
        });
        context.factory().callerFacts().of(child).forEach((fact, parameter) -> {
            SourcePlace place = activity.header().place();
            arguments.put(
                    parameter, values.argument(parameter, new Value.Computed<>(fact.expression(), place), Type.TEXT));
        });
        return arguments;
    }
}
