package io.wkmigrate.jobs.view;

import static io.wkmigrate.report.Page.Column.numbers;
import static io.wkmigrate.report.Page.Column.words;

import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.RunHistory;
import io.wkmigrate.jobs.filter.Selection;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Column;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import java.util.ArrayList;
import java.util.List;

/** The list of jobs for people. */
public final class JobsPage {

    private JobsPage() {}

    /** The page. */
    public static Page of(Selection.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(JobWords.number(result.jobs().size(), "job") + " of " + result.total()));
        if (!result.jobs().isEmpty()) {
            boolean runs = result.jobs().stream().anyMatch(each -> each.runs().isPresent());
            blocks.add(new Table(
                    columns(runs),
                    result.jobs().stream().map(each -> row(each, runs)).toList()));
        }
        return new Page(blocks);
    }

    private static List<Column> columns(boolean runs) {
        List<Column> columns = new ArrayList<>(
                List.of(numbers("id"), words("name"), words("triggers"), words("state"), words("managed")));
        if (runs) {
            columns.add(words("last run"));
        }
        return columns;
    }

    private static List<String> row(Selection.Selected selected, boolean runs) {
        Job job = selected.job();
        List<String> row = new ArrayList<>(List.of(
                Long.toString(job.id()),
                job.name(),
                JobWords.shortened(JobWords.triggers(job)),
                JobWords.state(job),
                job.management().word()));
        if (runs) {
            row.add(selected.runs().map(JobsPage::lastRun).orElse(""));
        }
        return row;
    }

    private static String lastRun(RunHistory runs) {
        String day =
                runs.lastStart().map(each -> each.toString().substring(0, 10)).orElse("never");
        return day + runs.lastResult().map(each -> " " + each).orElse("");
    }
}
