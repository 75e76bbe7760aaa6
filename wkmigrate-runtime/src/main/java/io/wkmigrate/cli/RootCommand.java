package io.wkmigrate.cli;

import picocli.CommandLine.Command;

/** {@code wkmigrate} itself; it does nothing without a command. */
@Command(
        name = "wkmigrate",
        description = "Migrates Azure Data Factory and Synapse pipelines to Databricks Lakeflow Jobs.",
        synopsisSubcommandLabel = "COMMAND")
final class RootCommand {}
