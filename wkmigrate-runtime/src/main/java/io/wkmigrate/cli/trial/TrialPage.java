package io.wkmigrate.cli.trial;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Column;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What rules change, for people: counts first, then as much of each kind as somebody reads. */
public final class TrialPage {

    private static final int MOST_ROWS = 20;
    private static final int MOST_LINES = 12;

    private final TrialReport report;
    private final List<Block> blocks = new ArrayList<>();

    private TrialPage(TrialReport report) {
        this.report = report;
    }

    /** The page. */
    public static List<Block> of(TrialReport report) {
        TrialPage page = new TrialPage(report);
        page.blocks.add(new Facts(TrialCounts.of(report)));
        page.rules();
        page.table(List.of("activity", "without", "with"), page::activities);
        page.table(List.of("job", "setting", "without", "with"), page::settings);
        page.table(List.of("file", "change", "lines"), page::files);
        page.lines();
        page.table(List.of("finding", "where", "what"), page::findings);
        page.table(List.of("pipeline", "proof without", "with"), page::proofs);
        return page.blocks;
    }

    private void rules() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Rules used", names(report.used())));
        facts.add(new Fact("Never used", names(report.unused())));
        blocks.add(new Facts(facts));
    }

    private static String names(List<String> rules) {
        return rules.isEmpty() ? "-" : String.join(", ", rules);
    }

    private void table(List<String> titles, Function<Comparison, Stream<List<String>>> rowsOf) {
        List<List<String>> rows = report.comparisons().stream().flatMap(rowsOf).toList();
        if (rows.isEmpty()) {
            return;
        }
        blocks.add(new Table(
                titles.stream().map(Column::words).toList(),
                rows.stream().limit(MOST_ROWS).toList()));
        more(rows.size() - MOST_ROWS);
    }

    private void more(int left) {
        if (left > 0) {
            blocks.add(new Paragraph("... and " + left + " more; -o json has all."));
        }
    }

    private Stream<List<String>> activities(Comparison comparison) {
        return comparison.activities().stream()
                .map(each -> List.of(
                        name(comparison, each.activity()),
                        each.before().text(),
                        each.after().text()));
    }

    private Stream<List<String>> settings(Comparison comparison) {
        return comparison.jobs().stream()
                .flatMap(job -> job.kind() == ChangeKind.CHANGED
                        ? job.settings().stream()
                                .map(each -> List.of(
                                        name(comparison, job.job()),
                                        each.what(),
                                        shown(each.before()),
                                        shown(each.after())))
                        : Stream.of(List.of(
                                name(comparison, job.job()),
                                "(the job)",
                                job.kind() == ChangeKind.ADDED ? "-" : "there",
                                job.kind() == ChangeKind.ADDED ? "there" : "-")));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "-" : value;
    }

    private Stream<List<String>> files(Comparison comparison) {
        return comparison.files().stream()
                .map(each -> List.of(
                        name(comparison, each.file()),
                        each.kind().word(),
                        "+" + each.count("+") + " -" + each.count("-")));
    }

    /** The lines of the first file that people have to read; metadata and the guide follow from it. */
    private void lines() {
        report.comparisons().stream()
                .flatMap(each -> each.files().stream())
                .filter(each -> each.file().startsWith("src/"))
                .findFirst()
                .ifPresent(each -> {
                    blocks.add(new Table(
                            List.of(Column.words(each.file())),
                            each.lines().stream()
                                    .limit(MOST_LINES)
                                    .map(List::of)
                                    .toList()));
                    more(each.lines().size() - MOST_LINES);
                });
    }

    private Stream<List<String>> findings(Comparison comparison) {
        return Stream.concat(
                comparison.added().stream().map(each -> finding("new", each)),
                comparison.gone().stream().map(each -> finding("gone", each)));
    }

    private static List<String> finding(String what, Finding finding) {
        return List.of(what + " " + finding.code().code(), finding.place().toString(), finding.message());
    }

    private Stream<List<String>> proofs(Comparison comparison) {
        return comparison.proofs().stream()
                .map(each -> List.of(name(comparison, each.pipeline()), each.before(), each.after()));
    }

    /** With the place of its factory before it, if there are several. */
    private static String name(Comparison comparison, String name) {
        return comparison.path().isEmpty() ? name : comparison.path() + "/" + name;
    }
}
