package io.wkmigrate.lower.trigger;

import io.wkmigrate.api.definition.TriggerDefinition.Start;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.JobGovernance;
import io.wkmigrate.api.job.JobOrigin;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.expression.placement.ExpressionPlacement;
import io.wkmigrate.lower.assembly.JobTags;
import io.wkmigrate.lower.assembly.LoweringOutput;
import io.wkmigrate.lower.plan.FactoryPlan;
import io.wkmigrate.lower.plan.FactoryPlan.PlannedPipeline;
import io.wkmigrate.lower.workflow.Workflow.TriggerState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Puts schedules on jobs (TR-2). The schedule of a trigger that alone starts a pipeline, without arguments, goes on the
 * pipeline's own job. Otherwise each start gets a small job of its own that runs the pipeline's job with its arguments: a
 * job has one schedule, and a schedule passes no arguments.
 */
public final class TriggerJobs {

    private final FactoryPlan factory;
    private final LoweringOutput output;
    private final ExpressionPlacement placement;
    private final List<Attached> attached = new ArrayList<>();

    private record Attached(Trigger trigger, Start start, PlannedPipeline pipeline) {}

    public TriggerJobs(
            FactoryPlan factory, LoweringOutput output, ExpressionPlacement placement, List<Trigger> triggers) {
        this.factory = factory;
        this.output = output;
        this.placement = placement;
        triggers.forEach(this::attach);
    }

    private void attach(Trigger trigger) {
        for (Start each : trigger.starts()) {
            String name = each.pipeline().literalName().orElse("");
            Optional<PlannedPipeline> pipeline = factory.pipeline(name);
            if (pipeline.isEmpty()) {
                report(
                        trigger,
                        each,
                        Findings.TRIGGER_PIPELINE_MISSING,
                        "The pipeline \"" + name + "\" is not part of the source.");
            } else if (trigger.schedule().isPresent()) {
                attached.add(new Attached(trigger, each, pipeline.get()));
            }
        }
    }

    /** The schedule that a pipeline's own job has, if it has one. */
    public Optional<Job.Schedule> own(PlannedPipeline pipeline) {
        List<Attached> starts = of(pipeline);
        return starts.size() == 1 && starts.get(0).start().parameters().isEmpty()
                ? Optional.of(schedule(starts.get(0).trigger()))
                : Optional.empty();
    }

    /** Adds the jobs that only carry a schedule, and says what carries each trigger. */
    public List<TriggerState> add(List<Trigger> triggers) {
        Map<Trigger, List<String>> jobs = new LinkedHashMap<>();
        triggers.forEach(each -> jobs.put(each, new ArrayList<>()));
        for (Attached each : attached) {
            boolean own = own(each.pipeline()).isPresent();
            String key = own ? each.pipeline().jobKey() : addJob(each);
            jobs.computeIfAbsent(each.trigger(), unseen -> new ArrayList<>()).add(key);
        }
        return jobs.entrySet().stream()
                .map(each -> state(each.getKey(), each.getValue()))
                .toList();
    }

    private static TriggerState state(Trigger trigger, List<String> jobs) {
        return new TriggerState(trigger.name(), trigger.type(), trigger.started(), List.copyOf(jobs), trigger.place());
    }

    private String addJob(Attached start) {
        String key = factory.allocateJobKey(
                start.pipeline().jobKey() + "_on_" + start.trigger().name());
        Pipeline pipeline = start.pipeline().pipeline();
        JobOrigin origin = JobOrigin.ofPipeline(factory.label(), pipeline.name(), pipeline.folder())
                .trigger(start.trigger().name());
        List<Task> tasks =
                new ScheduledRun(key, start.trigger(), start.start(), start.pipeline(), output).tasks(placement);
        Job job = new Job(
                key,
                JobText.prose(origin.nameFor(origin.pipeline())),
                Optional.of(JobText.prose("Runs the job of the pipeline with the values of the trigger")),
                List.of(),
                List.of(),
                tasks,
                Optional.of(schedule(start.trigger())),
                OptionalInt.of(1000),
                JobTags.of(pipeline, factory.label()),
                JobGovernance.NONE,
                origin);
        output.job(job, pipeline.name());
        return key;
    }

    private List<Attached> of(PlannedPipeline pipeline) {
        return attached.stream()
                .filter(each -> each.pipeline().jobKey().equals(pipeline.jobKey()))
                .toList();
    }

    private static Job.Schedule schedule(Trigger trigger) {
        Trigger.Schedule schedule = trigger.schedule().orElseThrow();
        return new Job.Schedule(schedule.cron().toString(), schedule.timeZone());
    }

    private void report(Trigger trigger, Start start, Findings code, String message) {
        output.findings()
                .add(Finding.at(code, start.pipeline().place(), "The trigger \"" + trigger.name() + "\": " + message));
    }
}
