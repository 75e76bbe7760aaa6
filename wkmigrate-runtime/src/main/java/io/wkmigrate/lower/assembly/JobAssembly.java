package io.wkmigrate.lower.assembly;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.expression.python.PythonLibrary;
import io.wkmigrate.lower.plan.KeyAllocator;
import io.wkmigrate.lower.workflow.Workflow.Helper;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Puts one job together: its task keys, tasks and clusters, and where they come from. */
public final class JobAssembly {

    private final String jobKey;
    private final PipelineContext context;
    private final KeyAllocator taskKeys = new KeyAllocator(KeyAllocator.Style.TASK);
    private final ClusterPool clusters;
    private final Supplier<KeyAllocator> parameterNames;
    private final List<Task> tasks = new ArrayList<>();
    private final List<SourceMapEntry> sourceMap = new ArrayList<>();
    private final Set<String> readExits = new HashSet<>();

    /** The job of a pipeline. */
    public JobAssembly(String jobKey, PipelineContext context) {
        this(jobKey, context, context.pipeline().parameters()::namesBelow);
    }

    private JobAssembly(String jobKey, PipelineContext context, Supplier<KeyAllocator> parameterNames) {
        this.jobKey = jobKey;
        this.context = context;
        this.parameterNames = parameterNames;
        this.clusters = new ClusterPool(context.output());
        // A notebook of this name would hide the library from those beside it.
        taskKeys.reserve(PythonLibrary.PACKAGE);
    }

    /** A job for the body of a loop in this one. */
    public JobAssembly child(String key) {
        KeyAllocator names = parameterNames.get();
        return new JobAssembly(key, context, () -> names);
    }

    /** Names for parameters of this job and those below it that no job above uses for something else. */
    public KeyAllocator parameterNames() {
        return parameterNames.get();
    }

    public String jobKey() {
        return jobKey;
    }

    public PipelineContext context() {
        return context;
    }

    public ClusterPool clusters() {
        return clusters;
    }

    /** A key for a task of this name: that of an activity, and what the task helps it with. */
    public String allocate(String name) {
        return taskKeys.allocate(context.naming().rewrite(context.origin(), name));
    }

    /** Adds a task that stands for an activity, or helps one. */
    public void add(Task task, ActivityHeader activity, Optional<String> notebook, Optional<Helper> helper) {
        tasks.add(task);
        map(task.key(), activity, notebook, helper);
    }

    /** Adds a task that helps the pipeline as a whole. */
    public void addForPipeline(Task task, Helper helper) {
        tasks.add(task);
        sourceMap.add(new SourceMapEntry(
                jobKey,
                task.key(),
                Optional.empty(),
                context.name(),
                "",
                context.pipeline().pipeline().place(),
                Optional.of(helper)));
    }

    /** Notes where a task comes from that is nested in another. */
    public void map(String taskKey, ActivityHeader activity, Optional<String> notebook, Optional<Helper> helper) {
        sourceMap.add(new SourceMapEntry(
                jobKey, taskKey, notebook, context.name(), activity.path(), activity.place(), helper));
    }

    /** Writes a notebook for a task of this job, asked for when all jobs are known, and says where it is. */
    public String notebook(String taskKey, Supplier<PythonNotebook> notebook, String what, ActivityHeader activity) {
        String file = LoweringOutput.notebookFile(jobKey, taskKey);
        context.output()
                .notebook(
                        file,
                        notebook,
                        LoweringOutput.provenance(what, context.name(), activity.path(), activity.place()));
        return file;
    }

    /** Says that somebody outside the job reads what the notebook of a task exits with. */
    public void readExit(String taskKey) {
        readExits.add(taskKey);
    }

    /** Whether somebody outside the job reads what the notebook of a task exits with; known when all jobs are. */
    public boolean isExitRead(String taskKey) {
        return readExits.contains(taskKey);
    }

    public List<Task> tasks() {
        return List.copyOf(tasks);
    }

    /** Changes what a task of this job does. */
    public void rework(String taskKey, TaskWork work, Optional<String> notebook) {
        tasks.replaceAll(each -> each.key().equals(taskKey) ? each.with(work) : each);
        sourceMap.replaceAll(each -> each.task().equals(taskKey) ? each.with(notebook) : each);
    }

    /** The clusters that tasks of the job run on. */
    public List<Job.JobCluster> jobClusters() {
        Set<TaskCompute> used = tasks.stream().map(JobAssembly::compute).collect(Collectors.toSet());
        return clusters.jobClusters().stream()
                .filter(each -> used.contains(new TaskCompute.Shared(each.key())))
                .toList();
    }

    private static TaskCompute compute(Task task) {
        return task.work() instanceof TaskWork.ForEach loop ? loop.nested().compute() : task.compute();
    }

    public List<SourceMapEntry> sourceMap() {
        return List.copyOf(sourceMap);
    }
}
