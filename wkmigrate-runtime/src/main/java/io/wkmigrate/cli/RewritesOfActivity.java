package io.wkmigrate.cli;

import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import io.wkmigrate.report.RewriteResult;
import io.wkmigrate.report.RewriteResult.Change;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the changes by rewrites that concern one activity: itself in its pipeline, and the tasks that it became. */
final class RewritesOfActivity {

    private static final Pattern TASK = Pattern.compile("([^#]*)#/tasks/(\\d{1,9})(?:/.*)?", Pattern.DOTALL);

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
        if (change.what().equals("activities/" + activity)) {
            return true;
        }
        Matcher task = TASK.matcher(change.what());
        return task.matches()
                && workflow.jobs().stream()
                        .map(LoweredJob::job)
                        .filter(each -> each.key().equals(task.group(1)))
                        .flatMap(each -> each.tasks().stream()
                                .skip(Long.parseLong(task.group(2)))
                                .limit(1))
                        .anyMatch(each -> isOfActivity(task.group(1), each.key()));
    }

    private boolean isOfActivity(String job, String task) {
        return workflow.sourceMap().stream()
                .anyMatch(each -> each.job().equals(job)
                        && each.task().equals(task)
                        && each.pipeline().equals(pipeline)
                        && each.activity().equals(activity));
    }
}
