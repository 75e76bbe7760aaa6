package io.wkmigrate.cli;

import picocli.CommandLine.Command;

/** {@code wkmigrate rules}: its subcommands do the work. */
@Command(
        name = "rules",
        description = "Shows the rules in force; starts, tries and trusts those of rule jars.",
        synopsisSubcommandLabel = "COMMAND")
final class RulesCommand {}
