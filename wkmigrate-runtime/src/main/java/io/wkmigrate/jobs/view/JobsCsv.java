package io.wkmigrate.jobs.view;

import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.RunHistory;
import io.wkmigrate.jobs.filter.Selection;
import java.util.List;

/** The list of jobs for spreadsheets. */
public final class JobsCsv {

    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "state",
            "triggers",
            "creator",
            "run_as",
            "created",
            "managed_by",
            "tags",
            "last_run",
            "last_result",
            "failures_in_a_row");

    private JobsCsv() {}

    /** The text; the same columns always, those about runs empty unless they were asked for. */
    public static String of(Selection.Result result) {
        StringBuilder text = new StringBuilder(Csv.line(COLUMNS));
        result.jobs().forEach(each -> text.append(Csv.line(cells(each))));
        return text.toString();
    }

    private static List<String> cells(Selection.Selected selected) {
        Job job = selected.job();
        return List.of(
                Long.toString(job.id()),
                job.name(),
                JobWords.state(job).equals("-") ? "unscheduled" : JobWords.state(job),
                job.triggers().isEmpty() ? "" : JobWords.triggers(job),
                job.creator().orElse(""),
                job.runAs().orElse(""),
                job.created().map(Object::toString).orElse(""),
                job.management().word(),
                JobWords.tags(job),
                selected.runs()
                        .flatMap(RunHistory::lastStart)
                        .map(Object::toString)
                        .orElse(""),
                selected.runs().flatMap(RunHistory::lastResult).orElse(""),
                selected.runs().map(each -> Integer.toString(each.failures())).orElse(""));
    }
}
