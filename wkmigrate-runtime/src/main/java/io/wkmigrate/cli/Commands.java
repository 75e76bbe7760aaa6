package io.wkmigrate.cli;

import io.wkmigrate.report.Tool;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.RunLast;

/** Puts the commands together. */
final class Commands {

    private Commands() {}

    static CommandLine of(Session session) {
        return of(session, command -> {});
    }

    /** @param running is told the command that starts, of those right below the program */
    static CommandLine of(Session session, Consumer<String> running) {
        CommandLine root = new CommandLine(new RootCommand());
        // Before the subcommands: these take the options over when they are added.
        root.addMixin("options", session.options());
        root.addSubcommand(new AssessCommand(session))
                .addSubcommand(new ConvertCommand(session))
                .addSubcommand(new VerifyCommand(session))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(new PullCommand(session))
                .addSubcommand(new DeployCommand(session))
                .addSubcommand(new CommandLine(new JobsCommand())
                        .addSubcommand(new JobsListCommand(session, RealSurroundings::now))
                        .addSubcommand(new JobsAuditCommand(session, RealSurroundings::now))
                        .addSubcommand(new JobsPauseCommand(session, RealSurroundings::now))
                        .addSubcommand(new JobsResumeCommand(session, RealSurroundings::now))
                        .addSubcommand(new JobsUndoCommand(session)))
                .addSubcommand(new CommandLine(new RulesCommand())
                        .addSubcommand(new RulesNewCommand(session))
                        .addSubcommand(new RulesListCommand(session))
                        .addSubcommand(new RulesShowCommand(session))
                        .addSubcommand(new RulesDocsCommand(session))
                        .addSubcommand(new RulesSchemaCommand(session))
                        .addSubcommand(new RulesTestCommand(session))
                        .addSubcommand(new RulesTrustCommand(session)))
                .addSubcommand(new CommandLine(new ExpressionCommand())
                        .addSubcommand(new ExpressionCheckCommand(session))
                        .addSubcommand(new ExpressionEvalCommand(session))
                        .addSubcommand(new ExpressionPythonCommand(session)))
                .addSubcommand(new DoctorCommand(session))
                .addSubcommand(new VersionCommand(session))
                .addSubcommand(new CompletionCommand(session))
                .addSubcommand(new HelpCommand());
        describe(root);
        return connect(root, session, running);
    }

    /** What all help pages have in common. */
    private static void describe(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.mixinStandardHelpOptions(true).version(VersionCommand.line(Tool.current()));
        spec.usageMessage()
                .exitCodeListHeading("%nExit codes (where several apply: 1 before 6 before 10 before 5 before 3):%n")
                .exitCodeList(ExitCode.help());
        command.getSubcommands().values().forEach(Commands::describe);
    }

    private static CommandLine connect(CommandLine root, Session session, Consumer<String> running) {
        return root.setOut(session.terminal().out())
                .setErr(session.terminal().err())
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new ParameterErrors(session.talk()))
                .setExecutionExceptionHandler(new ExecutionErrors(session))
                .setExecutionStrategy(arguments -> {
                    root.setColorScheme(Help.defaultColorScheme(session.wantsColour() ? Help.Ansi.ON : Help.Ansi.OFF));
                    arguments.subcommands().stream()
                            .map(each -> each.commandSpec().name())
                            .forEach(running);
                    return new RunLast().execute(arguments);
                });
    }
}
