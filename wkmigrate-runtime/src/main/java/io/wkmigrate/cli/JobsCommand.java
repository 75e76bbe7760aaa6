package io.wkmigrate.cli;

import picocli.CommandLine.Command;

/** {@code wkmigrate jobs}: the jobs that are in a workspace, whoever made them. */
@Command(
        name = "jobs",
        description = "Lists, audits, pauses and resumes the scheduled jobs of a workspace.",
        synopsisSubcommandLabel = "COMMAND")
final class JobsCommand {}
