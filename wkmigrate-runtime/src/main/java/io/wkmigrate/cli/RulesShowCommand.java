package io.wkmigrate.cli;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.report.Page;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wkmigrate rules show}. */
@Command(
        name = "show",
        description = "Shows a rule: where it comes from, what it reads, and what it leaves behind and why.")
final class RulesShowCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", description = "A rule's id or the name behind its slash, or an ADF type.")
    private String name = "";

    @Mixin
    private final RuleOptions options = new RuleOptions();

    RulesShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        List<RuleView> all = RuleView.all(options.load(session).rules());
        List<RuleView> found = all.stream()
                .filter(each -> names(each.rule()).anyMatch(name::equalsIgnoreCase))
                .toList();
        if (found.isEmpty()) {
            List<String> known =
                    all.stream().flatMap(each -> names(each.rule())).toList();
            throw CommandFailure.usage("There is no rule '" + name + "' and none for such a type."
                    + NearestName.suggestion(name, known) + " See: wkmigrate rules list" + options.words());
        }
        session.print(
                new Page(found.stream()
                        .flatMap(each -> RuleText.blocks(each).stream())
                        .toList()),
                json -> RuleJson.write(json, found));
        return ExitCode.DONE.number();
    }

    private static Stream<String> names(RuleDescriptor rule) {
        String shortName = rule.id().substring(rule.id().indexOf('/') + 1);
        return Stream.concat(Stream.of(rule.id(), shortName), rule.types().stream());
    }
}
