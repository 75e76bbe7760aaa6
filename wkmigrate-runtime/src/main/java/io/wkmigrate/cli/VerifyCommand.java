package io.wkmigrate.cli;

import io.wkmigrate.report.Tool;
import io.wkmigrate.report.VerificationJson;
import io.wkmigrate.report.VerificationPage;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wkmigrate verify}: whether the jobs behave as the pipelines do, whatever happens; nothing is written. */
@Command(
        name = "verify",
        description =
                "Proves for each pipeline that the control flow of its jobs is the same, whatever fails, or shows a"
                        + " case in which it is not. With --fail-on WKM-3056 such a case ends with code 3. Reads only.")
final class VerifyCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final SourceArguments sources = new SourceArguments();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final IngestionOptions ingestion = new IngestionOptions();

    @Mixin
    private final GateOptions gate = new GateOptions();

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        ProofSink sink = new ProofSink(selection);
        RunOutcome outcome = FactoryRun.with(session, rules.load(session), selection, ingestion.conversion(), sink)
                .over(sources.discover(session));
        session.print(
                VerificationPage.of(sink.proofs()),
                json -> VerificationJson.write(json, sink.proofs(), Tool.current()));
        return outcome.exitCode(gate).number();
    }
}
