package io.wkmigrate.cli;

import io.wkmigrate.report.JsonTree;
import io.wkmigrate.report.PageText;
import io.wkmigrate.store.workspace.apply.Outcome;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.store.workspace.plan.PlanJson;

/** What {@code deploy} prints. Apart from the command, so that other commands start without what this needs. */
final class DeployOutput {

    private DeployOutput() {}

    /** @param next the command that comes next; empty if none does */
    static void print(Session session, Plan plan, String next) {
        session.print(PageText.of(DeployPage.of(plan, next)), JsonTree.of(PlanJson.of(plan)));
    }

    static void print(Session session, Plan agreed, Outcome outcome) {
        session.print(PageText.of(DeployedPage.of(agreed, outcome)), JsonTree.of(DeployedJson.of(agreed, outcome)));
        outcome.failures()
                .forEach(each -> session.talk()
                        .error(each.step().kind().id() + " " + each.step().name() + ": " + each.message()));
    }
}
