package io.wkmigrate.cli;

import static io.wkmigrate.report.Page.Column.words;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Table;
import io.wkmigrate.translate.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code wkmigrate rules list}. */
@Command(name = "list", description = "Lists the ADF types, each with the rule that answers for it.")
final class RulesListCommand implements Runnable {

    private final Session session;

    RulesListCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<RuleDescriptor> rules = RuleSet.builtIn().catalogue();
        session.print(page(rules), json -> {
            json.writeStartArray();
            for (RuleDescriptor rule : rules) {
                RuleText.write(json, rule);
            }
            json.writeEndArray();
        });
    }

    private static Page page(List<RuleDescriptor> rules) {
        Set<String> replaced = rules.stream().map(RuleDescriptor::replaces).collect(Collectors.toSet());
        List<Block> blocks = new ArrayList<>();
        for (RuleKind kind : RuleKind.values()) {
            List<List<String>> rows = rules.stream()
                    .filter(each -> each.kind() == kind)
                    .flatMap(each -> rows(each, replaced.contains(each.id())))
                    .sorted(Comparator.comparing(row -> row.get(0)))
                    .toList();
            if (!rows.isEmpty()) {
                blocks.add(new Table(List.of(words(kind.words()), words("rule")), rows));
            }
        }
        blocks.add(new Page.Command("Next", "wkmigrate rules show ID"));
        return new Page(blocks);
    }

    private static Stream<List<String>> rows(RuleDescriptor rule, boolean replaced) {
        String name = rule.id() + (replaced ? " (replaced)" : "");
        return rule.types().isEmpty()
                ? Stream.of(List.of("-", name))
                : rule.types().stream().map(type -> List.of(type, name));
    }
}
