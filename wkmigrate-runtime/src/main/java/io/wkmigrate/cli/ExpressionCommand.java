package io.wkmigrate.cli;

import picocli.CommandLine.Command;

/** {@code wkmigrate expression}: its subcommands do the work. */
@Command(
        name = "expression",
        description = "Evaluates ADF expressions, shows their Python, and checks both against conformance cases.",
        synopsisSubcommandLabel = "COMMAND")
final class ExpressionCommand {}
