package io.wkmigrate.report;

import static io.wkmigrate.report.Page.Column.numbers;
import static io.wkmigrate.report.Page.Column.words;

import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.Page.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The tables of the summary. */
final class SummaryTables {

    private SummaryTables() {}

    /** What was found and what became of it. */
    static Table ledger(Ledger ledger) {
        Ledger.Files files = ledger.files();
        Ledger.Pipelines pipelines = ledger.pipelines();
        Ledger.Activities activities = ledger.activities();
        Ledger.Properties properties = ledger.properties();
        Ledger.Expressions expressions = ledger.expressions();
        return new Table(
                List.of(words(""), numbers("found"), words("of which")),
                List.of(
                        row("files", files.found(), files.parsed() + " parsed, " + files.rejected() + " rejected"),
                        row(
                                "pipelines",
                                pipelines.found(),
                                pipelines.converted() + " converted, " + pipelines.rejected() + " rejected"),
                        row(
                                "activities",
                                activities.found(),
                                activities.translated() + " translated, " + activities.approximated()
                                        + " approximated, " + activities.placeholder() + " placeholder, "
                                        + activities.inactive() + " inactive"),
                        row(
                                "properties",
                                properties.found(),
                                properties.bound() + " bound, " + properties.declared() + " left behind, "
                                        + properties.unhandled() + " unhandled"),
                        row(
                                "expressions",
                                expressions.found(),
                                expressions.constant() + " constant, "
                                        + (expressions.reference() + expressions.condition()) + " by the job, "
                                        + (expressions.notebook() + expressions.evaluate()) + " in code, "
                                        + expressions.byHand() + " by hand")));
    }

    private static List<String> row(String what, long found, String parts) {
        return List.of(what, Long.toString(found), parts);
    }

    /** The activities by type, the most frequent first, and in all. */
    static Table activityTypes(Map<String, StatusCounts> types) {
        List<List<String>> rows = new ArrayList<>();
        types.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, StatusCounts> each) ->
                        -each.getValue().total()))
                .forEach(each -> rows.add(row(each.getKey(), each.getValue())));
        rows.add(row("all types", types.values().stream().reduce(StatusCounts.NONE, StatusCounts::plus)));
        return new Table(
                List.of(
                        words("activity type"),
                        numbers("found"),
                        numbers("translated"),
                        numbers("approximated"),
                        numbers("placeholder"),
                        numbers("inactive")),
                rows);
    }

    private static List<String> row(String type, StatusCounts counts) {
        return List.of(
                type,
                Long.toString(counts.total()),
                Long.toString(counts.translated()),
                Long.toString(counts.approximated()),
                Long.toString(counts.placeholder()),
                Long.toString(counts.inactive()));
    }

    /** The rules that do not come with the program, by the files they come from; nothing when there are none. */
    static List<Block> ownRules(Collection<RuleUse> rules) {
        List<Fact> files = rules.stream()
                .filter(each -> !each.file().isEmpty())
                .map(each -> new Fact(each.file(), ownRules(each)))
                .toList();
        return files.isEmpty()
                ? List.of()
                : List.of(new Heading("Rules beside those of the program"), new Facts(files));
    }

    private static String ownRules(RuleUse use) {
        String version = use.version().isEmpty() ? "" : "version " + use.version() + ", ";
        return version + "SHA-256 " + use.sha256() + "; changed something: " + ids(use.used()) + "; did not: "
                + ids(use.unused());
    }

    private static String ids(Collection<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    /** Kinds of findings, in the order given. */
    static Table codes(List<CodeTotal> totals) {
        return new Table(
                List.of(words("severity"), words("code"), numbers("count"), numbers("pipelines"), words("what")),
                totals.stream().map(SummaryTables::row).toList());
    }

    private static List<String> row(CodeTotal total) {
        return List.of(
                total.code().severity().id(),
                total.code().code(),
                Long.toString(total.count()),
                Long.toString(total.pipelines()),
                total.code().title());
    }
}
