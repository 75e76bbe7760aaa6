package io.wkmigrate.cli;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.translate.RuleOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** A rule for people. */
final class RuleText {

    private static final Set<RuleKind> REWRITES = Set.of(
            RuleKind.PIPELINE_REWRITE,
            RuleKind.JOB_REWRITE,
            RuleKind.STORAGE_REWRITE,
            RuleKind.INGESTION_REWRITE,
            RuleKind.TASK_NAME_REWRITE);

    private RuleText() {}

    static List<Block> blocks(RuleView view) {
        RuleDescriptor rule = view.rule();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("Rule " + rule.id()));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("What", rule.summary()));
        facts.add(new Fact("From", from(view.origin())));
        facts.add(new Fact("Kind", rule.kind().words() + (rule.wraps().isEmpty() ? "" : ", a wrapper")));
        if (rule.wraps().isEmpty() && !REWRITES.contains(rule.kind())) {
            facts.add(new Fact("Types", list(rule.types())));
            facts.add(new Fact("Binds", list(rule.binds())));
        } else {
            facts.add(new Fact("Priority", Integer.toString(rule.priority())));
        }
        named(facts, "Replaces", List.of(rule.replaces()));
        named(facts, "Replaced by", view.replacedBy());
        named(facts, "Wraps", List.of(rule.wraps()));
        named(facts, "Wrapped by", view.wrappedBy());
        blocks.add(new Facts(facts));
        if (!rule.untranslated().isEmpty()) {
            blocks.add(new Heading("Left behind, because ..."));
            blocks.add(new Facts(new TreeMap<>(rule.untranslated())
                    .entrySet().stream()
                            .map(each -> new Fact(each.getKey(), each.getValue()))
                            .toList()));
        }
        return blocks;
    }

    private static String from(RuleOrigin origin) {
        return RuleView.from(origin)
                + (origin.version().isEmpty() ? "" : ", version " + origin.version())
                + (origin.sha256().isEmpty() ? "" : ", SHA-256 " + origin.sha256());
    }

    private static void named(List<Fact> facts, String name, List<String> rules) {
        String text = String.join(", ", rules);
        if (!text.isEmpty()) {
            facts.add(new Fact(name, text));
        }
    }

    private static String list(List<String> values) {
        return values.isEmpty() ? "-" : String.join(", ", values);
    }
}
