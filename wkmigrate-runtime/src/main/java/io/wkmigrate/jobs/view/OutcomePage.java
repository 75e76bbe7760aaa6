package io.wkmigrate.jobs.view;

import static io.wkmigrate.report.Page.Column.numbers;
import static io.wkmigrate.report.Page.Column.words;

import io.wkmigrate.jobs.pause.JobOutcome;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of jobs, for people: the sums, and those jobs that need a look. */
public final class OutcomePage {

    private OutcomePage() {}

    /** The parts of the page, without what to do next. */
    public static List<Block> of(List<JobOutcome> outcomes) {
        Map<JobOutcome.Kind, Integer> counts = new EnumMap<>(JobOutcome.Kind.class);
        outcomes.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
        String sums = counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().words())
                .collect(Collectors.joining(", "));
        int cancelled =
                outcomes.stream().mapToInt(each -> each.cancelledRuns().size()).sum();
        int goingOn =
                outcomes.stream().mapToInt(each -> each.runsGoingOn().size()).sum();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(JobWords.number(outcomes.size(), "job")
                + (sums.isEmpty() ? "" : ": " + sums)
                + (cancelled == 0 ? "" : "; " + JobWords.number(cancelled, "run") + " cancelled")
                + (goingOn == 0 ? "" : "; " + JobWords.number(goingOn, "run") + " not cancelled")));
        List<List<String>> rows = outcomes.stream()
                .filter(each -> !each.isAsWanted())
                .map(each -> List.of(
                        Long.toString(each.id()), each.name(), each.kind().words(), why(each)))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(new Table(List.of(numbers("job"), words("name"), words("outcome"), words("why")), rows));
            blocks.addAll(Reasons.below(rows));
        }
        return blocks;
    }

    private static String why(JobOutcome outcome) {
        return Stream.concat(Stream.of(outcome.detail()), outcome.runsGoingOn().stream())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
