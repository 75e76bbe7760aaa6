package io.wkmigrate.cli;

import io.wkmigrate.convert.Conversion;
import io.wkmigrate.load.FactorySource;
import io.wkmigrate.store.workspace.DeploySettings;
import io.wkmigrate.store.workspace.Deployer;
import io.wkmigrate.store.workspace.apply.Outcome;
import io.wkmigrate.store.workspace.desired.Deployment;
import io.wkmigrate.store.workspace.desired.Deployments;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.store.workspace.plan.Step.Action;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wkmigrate deploy}: a plan of what would be written into a workspace, and with {@code --apply} exactly that. */
@Command(
        name = "deploy",
        description =
                "Puts the jobs, notebooks and pipelines of a factory into a workspace, all schedules paused. Without"
                        + " --apply it only reads, and says what it would do.")
final class DeployCommand implements Callable<Integer> {

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
    private final DeploymentArguments deployment = new DeploymentArguments();

    @Mixin
    private final WorkspaceAccess access = new WorkspaceAccess();

    @Option(names = "--plan-out", paramLabel = "FILE", description = "Keep the plan, to look at it and to apply it.")
    private @Nullable Path planOut;

    @Option(
            names = "--apply",
            paramLabel = "FILE",
            description = "Do what the plan in this file says, and nothing if it no longer fits (exit 8).")
    private @Nullable Path apply;

    @Option(names = "--check", description = "Exit with code 10 if something would be written.")
    private boolean check;

    @Option(
            names = "--overwrite",
            description = "Replace what somebody changed in the workspace too; the plan says what that is.")
    private boolean overwrite;

    @Option(names = "--force-lock", description = "Go on although another deploy that was killed has the lock.")
    private boolean forceLock;

    @Option(names = "--calls", paramLabel = "N", description = "How many calls at once (default: 16).")
    private int calls = Parallel.DEFAULT_CALLS;

    /** How reading the source ended. */
    private ExitCode reading = ExitCode.DONE;

    DeployCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        requireSense();
        Conversion conversion = converted();
        Map<String, String> environment = session.terminal().environment();
        Workspace workspace = access.connect();
        Deployment desired = Deployments.of(
                conversion.workflow(),
                deployment.options(
                        conversion.workflow(), conversion.workflow().factory(), workspace::userName, environment));
        desired.remarks().forEach(session.talk()::warning);
        DeploySettings settings = new DeploySettings(calls, overwrite, forceLock, environment);
        try (Deployer deployer = new Deployer(workspace, settings, new DeployTalk(session))) {
            return apply == null
                    ? plan(deployer, desired).number()
                    : apply(deployer, desired, PlanFile.read(apply)).number();
        }
    }

    private void requireSense() {
        if (apply != null && (planOut != null || check)) {
            throw CommandFailure.usage("--apply acts; --plan-out and --check only look. Give one of them.");
        } else if (calls < 1 || calls > 64) {
            throw CommandFailure.usage("--calls has to be from 1 to 64.");
        }
    }

    private Conversion converted() throws IOException {
        List<FactorySource> factories = sources.discover(session);
        if (factories.size() != 1) {
            throw CommandFailure.usage("There are " + factories.size()
                    + " factories in the source; each is a deployment of its own. Give the folder of one.");
        }
        LastConversion sink = new LastConversion();
        RunOutcome outcome = FactoryRun.with(
                        session, rules.loadForWorkspace(session), selection, deployment.conversion(ingestion), sink)
                .over(factories);
        reading = outcome.exitCode(new GateOptions());
        if (reading != ExitCode.DONE) {
            session.talk().warning("Not all of the source could be read; what is missing is not deployed.");
        }
        return sink.conversion();
    }

    private ExitCode plan(Deployer deployer, Deployment desired) throws IOException {
        Plan plan = deployer.plan(desired);
        session.talk().endProgress();
        if (planOut != null) {
            PlanFile.write(planOut, plan);
        }
        DeployOutput.print(session, plan, next(plan));
        return ExitCode.worst(List.of(
                reading,
                plan.count(Action.CONFLICT) > 0 ? ExitCode.PARTIAL : ExitCode.DONE,
                check && plan.writes() ? ExitCode.CHANGES_PENDING : ExitCode.DONE));
    }

    private String next(Plan plan) {
        if (!plan.writes()) {
            return "";
        }
        String words = "wkmigrate deploy " + sources.words() + selection.words() + rules.words() + ingestion.words()
                + deployment.words() + access.words() + (overwrite ? " --overwrite" : "");
        return planOut == null
                ? words + " --plan-out plan.json"
                : words + " --apply " + ShellWord.of(planOut.toString());
    }

    private ExitCode apply(Deployer deployer, Deployment desired, Plan agreed) throws IOException {
        Outcome outcome = deployer.apply(desired, agreed);
        session.talk().endProgress();
        DeployOutput.print(session, agreed, outcome);
        return ExitCode.worst(List.of(reading, DeployExit.of(agreed, outcome)));
    }
}
