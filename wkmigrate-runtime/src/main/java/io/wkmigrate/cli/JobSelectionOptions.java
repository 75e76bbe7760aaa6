package io.wkmigrate.cli;

import io.wkmigrate.jobs.filter.FilterException;
import io.wkmigrate.jobs.filter.JobFilter;
import io.wkmigrate.jobs.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which jobs a command is about. What several options say has to hold together. */
final class JobSelectionOptions {

    @Option(
            names = "--filter",
            paramLabel = "EXPR",
            description = "Such as 'tag:team=x and unpaused and created<90d and not bundle'. Words: scheduled,"
                    + " unpaused, paused, bundle, ownerless, failing, never-run. With a value: name:GLOB id:N"
                    + " tag:NAME[=GLOB] trigger:KIND managed:ui|bundle|system|other creator:GLOB. Ages (m, h, d, w, y):"
                    + " created<90d last-run>12h. With and, or, not, ( ).")
    private @Nullable String filter;

    @Option(names = "--scheduled", description = "Only jobs with a trigger, paused or not.")
    private boolean scheduled;

    @Option(names = "--unpaused", description = "Only jobs that may start by themselves.")
    private boolean unpaused;

    @Option(names = "--paused", description = "Only jobs all of whose triggers are paused.")
    private boolean paused;

    @Option(names = "--failing", description = "Only jobs whose last run failed; asks for the runs of each job.")
    private boolean failing;

    @Option(names = "--never-run", description = "Only jobs without runs; asks for the runs of each job.")
    private boolean neverRun;

    @Option(names = "--ownerless", description = "Only jobs whose creator was deleted.")
    private boolean ownerless;

    @Option(
            names = "--trigger",
            paramLabel = "KIND",
            description = "Only jobs with such a trigger: schedule, periodic, file_arrival, table_update, model,"
                    + " continuous, unknown.")
    private @Nullable String trigger;

    @Option(names = "--tag", paramLabel = "NAME[=GLOB]", description = "Only jobs with this tag; may be repeated.")
    private List<String> tags = List.of();

    @Option(names = "--name", paramLabel = "GLOB", description = "Only jobs with such a name.")
    private @Nullable String name;

    @Option(names = "--creator", paramLabel = "GLOB", description = "Only jobs that somebody made.")
    private @Nullable String creator;

    @Option(names = "--managed", paramLabel = "ui|bundle|system|other", description = "Only jobs managed so.")
    private @Nullable String managed;

    @Option(names = "--created", paramLabel = "AGE", description = "Only jobs of an age: '<90d', '>1y'.")
    private @Nullable String created;

    @Option(
            names = "--last-run",
            paramLabel = "AGE",
            description = "Only jobs whose last run began then: '<7d', '>30d'; asks for the runs of each job.")
    private @Nullable String lastRun;

    /** Whether nothing was chosen. */
    boolean isEverything() {
        return conditions().isEmpty();
    }

    JobFilter filter() {
        return JobFilter.all(conditions());
    }

    private List<JobFilter> conditions() {
        try {
            List<JobFilter> conditions = new ArrayList<>();
            if (filter != null) {
                conditions.add(JobFilter.parse(filter));
            }
            words().forEach((word, wanted) -> {
                if (wanted) {
                    conditions.add(Terms.word(word));
                }
            });
            tags.forEach(each -> conditions.add(Terms.keyed("tag", each)));
            addKeyed(conditions, "trigger", trigger);
            addKeyed(conditions, "name", name);
            addKeyed(conditions, "creator", creator);
            addKeyed(conditions, "managed", managed);
            addAged(conditions, "created", created);
            addAged(conditions, "last-run", lastRun);
            return conditions;
        } catch (FilterException e) {
            throw CommandFailure.usage(e.getMessage() + ".");
        }
    }

    private Map<String, Boolean> words() {
        return Map.of(
                "scheduled", scheduled,
                "unpaused", unpaused,
                "paused", paused,
                "failing", failing,
                "never-run", neverRun,
                "ownerless", ownerless);
    }

    private static void addKeyed(List<JobFilter> conditions, String key, @Nullable String value) {
        if (value != null) {
            conditions.add(Terms.keyed(key, value));
        }
    }

    private static void addAged(List<JobFilter> conditions, String key, @Nullable String age) {
        if (age != null) {
            conditions.add(Terms.aged(key, age));
        }
    }
}
