package io.wkmigrate.cli;

import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import io.wkmigrate.report.RewriteResult;
import io.wkmigrate.report.RewriteResult.Change;
import io.wkmigrate.translate.AppliedRewrite;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the changes by rewrites that concern one activity: itself in its pipeline, and the tasks that it became. */
final class RewritesOfActivity {

    private static final Pattern TASK = Pattern.compile(
            "(?<job>[^#]*)#/tasks/(?<task>[^/]+)(?:(?<nested>/for_each_task/task(?=/|$))?.*)?", Pattern.DOTALL);

    private final Workflow workflow;
    private final String pipeline;
    private final String activity;

    /** @param activity its path */
    RewritesOfActivity(Workflow workflow, String pipeline, String activity) {
        this.workflow = workflow;
        this.pipeline = pipeline;
        this.activity = activity;
    }

    /** The rewrites with those changes, without rewrites that have none. */
    List<RewriteResult> among(List<RewriteResult> rewrites) {
        return rewrites.stream()
                .map(each -> new RewriteResult(
                        each.rule(),
                        each.changes().stream().filter(this::concerns).toList()))
                .filter(each -> !each.changes().isEmpty())
                .toList();
    }

    private boolean concerns(Change change) {
        String own = "activities/" + activity;
        if (change.what().equals(own) || change.what().startsWith(own + AppliedRewrite.PART)) {
            return true;
        }
        Matcher task = TASK.matcher(change.what());
        return task.matches() && tasks(task).anyMatch(each -> isOfActivity(task.group("job"), each));
    }

    /** The keys of the tasks that were changed: that of a loop, and that of the task in it if it was that one. */
    private Stream<String> tasks(Matcher change) {
        String key = change.group("task");
        return change.group("nested") == null
                ? Stream.of(key)
                : Stream.concat(Stream.of(key), nested(change.group("job"), key));
    }

    private Stream<String> nested(String job, String loop) {
        return workflow.jobs().stream()
                .map(LoweredJob::job)
                .filter(each -> each.key().equals(job))
                .flatMap(each -> each.tasks().stream())
                .filter(each -> each.key().equals(loop))
                .map(Task::work)
                .flatMap(work -> work instanceof TaskWork.ForEach each
                        ? Stream.of(each.nested().key())
                        : Stream.of());
    }

    private boolean isOfActivity(String job, String task) {
        return workflow.sourceMap().stream()
                .anyMatch(each -> each.job().equals(job)
                        && each.task().equals(task)
                        && each.pipeline().equals(pipeline)
                        && each.activity().equals(activity));
    }
}
