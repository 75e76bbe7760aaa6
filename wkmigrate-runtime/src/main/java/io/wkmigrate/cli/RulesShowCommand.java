package io.wkmigrate.cli;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.report.Page;
import io.wkmigrate.translate.RuleSet;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wkmigrate rules show}. */
@Command(name = "show", description = "Shows a rule: what it reads, and what it leaves behind and why.")
final class RulesShowCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "ID", description = "A rule's id or the name behind its slash, or an ADF type.")
    private String name = "";

    RulesShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<RuleDescriptor> all = RuleSet.builtIn().catalogue();
        List<RuleDescriptor> found = all.stream()
                .filter(each -> names(each).anyMatch(name::equalsIgnoreCase))
                .toList();
        if (found.isEmpty()) {
            List<String> known = all.stream().flatMap(RulesShowCommand::names).toList();
            throw CommandFailure.usage("There is no rule '" + name + "' and none for such a type."
                    + NearestName.suggestion(name, known) + " See: wkmigrate rules list");
        }
        Page page = new Page(
                found.stream().flatMap(each -> RuleText.blocks(each).stream()).toList());
        session.print(page, json -> {
            json.writeStartArray();
            for (RuleDescriptor rule : found) {
                RuleText.write(json, rule);
            }
            json.writeEndArray();
        });
    }

    private static Stream<String> names(RuleDescriptor rule) {
        String shortName = rule.id().substring(rule.id().indexOf('/') + 1);
        return Stream.concat(Stream.of(rule.id(), shortName), rule.types().stream());
    }
}
