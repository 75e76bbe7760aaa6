package io.wkmigrate.cli;

import io.wkmigrate.policy.Policies;
import picocli.CommandLine.Command;

/** {@code wkmigrate rules schema}: what an editor needs to know of files of policies. */
@Command(
        name = "schema",
        description = "Prints the JSON schema of files of policies, for editors: they complete and check with it.")
final class RulesSchemaCommand implements Runnable {

    private final Session session;

    RulesSchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.print(Policies.schema());
    }
}
