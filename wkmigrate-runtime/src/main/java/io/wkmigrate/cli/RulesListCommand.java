package io.wkmigrate.cli;

import static io.wkmigrate.report.Page.Column.words;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import io.wkmigrate.translate.RuleSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code wkmigrate rules list}. */
@Command(name = "list", description = "Lists all rules, with the ADF types that each answers for.")
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
        List<List<String>> rows = rules.stream()
                .map(each -> List.of(
                        each.id(),
                        each.kind().words(),
                        replaced.contains(each.id()) ? "replaced" : String.join(", ", each.types())))
                .toList();
        return new Page(List.of(
                new Paragraph(rules.size() + " rules"),
                new Table(List.of(words("rule"), words("kind"), words("types")), rows),
                new Page.Command("Next", "wkmigrate rules show ID")));
    }
}
