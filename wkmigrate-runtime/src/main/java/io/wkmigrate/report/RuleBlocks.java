package io.wkmigrate.report;

import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.RuleAccount.Use;
import java.util.ArrayList;
import java.util.List;

/** What rules did, for people: which of them were asked, what they read, what rewrites changed. */
final class RuleBlocks {

    private RuleBlocks() {}

    static List<Block> of(RuleAccount account) {
        List<Block> blocks = new ArrayList<>();
        add(
                "Rules for the type",
                account.candidates().stream()
                        .map(each -> new Fact(each.rule(), each.verdict() + ": " + each.reason()))
                        .toList(),
                blocks);
        if (!account.read().isEmpty()) {
            blocks.add(new Heading("What the rule reads of it"));
            blocks.add(new Page.Paragraph(String.join(", ", account.read())));
        }
        add(
                "Rules for what it uses",
                account.uses().stream()
                        .map(each -> new Fact(each.what(), each.type() + ", " + by(each)))
                        .toList(),
                blocks);
        return blocks;
    }

    static List<Block> of(List<RewriteResult> rewrites) {
        List<Block> blocks = new ArrayList<>();
        add(
                "Changed by rewrites, in this order",
                rewrites.stream()
                        .flatMap(rewrite ->
                                rewrite.changes().stream().map(each -> new Fact(rewrite.rule(), sentence(each))))
                        .toList(),
                blocks);
        return blocks;
    }

    /** Where a rule comes from; empty for those of the program. */
    static String origin(String rule, List<RuleUse> modules) {
        return modules.stream()
                .filter(each -> each.owns(rule) && !each.file().isEmpty())
                .findFirst()
                .map(each -> each.file()
                        + (each.version().isEmpty() ? "" : ", version " + each.version())
                        + ", SHA-256 " + each.sha256())
                .orElse("");
    }

    private static String by(Use use) {
        return use.rules().isEmpty() ? "no rule" : "by " + String.join(", changed by ", use.rules());
    }

    private static String sentence(RewriteResult.Change change) {
        if (change.before().isEmpty()) {
            return change.what() + ": is now \"" + change.after() + "\"; was not there.";
        }
        return change.what() + ": was \"" + change.before() + "\"; is now "
                + (change.after().isEmpty() ? "gone." : "\"" + change.after() + "\".");
    }

    private static void add(String heading, List<Fact> facts, List<Block> blocks) {
        if (!facts.isEmpty()) {
            blocks.add(new Heading(heading));
            blocks.add(new Facts(facts));
        }
    }
}
