package io.wkmigrate.cli;

import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.translate.RuleSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wkmigrate rules list}. */
@Command(
        name = "list",
        description = "Lists the ADF types, each with the rule that answers for it, and the rewrites in the order in"
                + " which they run.")
final class RulesListCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final RuleOptions options = new RuleOptions();

    RulesListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        RuleSet rules = options.load(session).rules();
        List<Block> blocks = new ArrayList<>(new RuleTables(rules).blocks());
        blocks.add(new Page.Command("Next", "wkmigrate rules show ID" + options.words()));
        List<RuleView> views = RuleView.all(rules);
        session.print(new Page(blocks), json -> RuleJson.write(json, views));
        return ExitCode.DONE.number();
    }
}
